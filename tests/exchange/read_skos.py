"""Reads Turtle with rdflib and holds it against SKOS, and prints what it read and what is wrong with it, as JSON.

The conditions are those of the SKOS Reference (W3C, 18 August 2009): S13, S14 and S27 as skosify checks them, and all of
them as queries over what the reference lets follow (S21 to S24, S39 to S45).

Usage: read_skos.py FILE…
"""

import json
import logging
import sys

import rdflib
from rdflib.namespace import RDF, SKOS
from skosify import check

# What follows, until nothing more does. Each with the statements of the reference that say so.
FOLLOWS = {
    "S42: what matches exactly matches closely": "CONSTRUCT { ?a skos:closeMatch ?b } WHERE { ?a skos:exactMatch ?b }",
    "S44: exact, close and related matches hold both ways": """CONSTRUCT { ?b ?p ?a } WHERE {
        VALUES ?p { skos:exactMatch skos:closeMatch skos:relatedMatch skos:related } ?a ?p ?b }""",
    "S43, S25: broader and narrower are each other's inverse": """CONSTRUCT { ?b ?q ?a } WHERE {
        VALUES (?p ?q) { (skos:broadMatch skos:narrowMatch) (skos:narrowMatch skos:broadMatch)
                         (skos:broader skos:narrower) (skos:narrower skos:broader) } ?a ?p ?b }""",
    "S41: matches are semantic relations": """CONSTRUCT { ?a ?q ?b } WHERE {
        VALUES (?p ?q) { (skos:broadMatch skos:broader) (skos:narrowMatch skos:narrower)
                         (skos:relatedMatch skos:related) } ?a ?p ?b }""",
    "S45: exact matches go on": "CONSTRUCT { ?a skos:exactMatch ?c } WHERE { ?a skos:exactMatch+ ?c . FILTER(?a != ?c) }",
    "S22, S24: broader goes on": "CONSTRUCT { ?a skos:broaderTransitive ?c } WHERE { ?a skos:broader+ ?c }",
    "S19, S39: what is related is a concept": """CONSTRUCT { ?a a skos:Concept . ?b a skos:Concept } WHERE {
        VALUES ?p { skos:exactMatch skos:closeMatch skos:broadMatch skos:narrowMatch skos:relatedMatch skos:broader } ?a ?p ?b }""",
    "S4: what something is in is a scheme": "CONSTRUCT { ?b a skos:ConceptScheme } WHERE { ?a skos:inScheme ?b }",
}

NEVER = {
    "S9: a concept scheme is no concept": "ASK { ?a a skos:ConceptScheme, skos:Concept }",
    "S13: labels of different kinds differ": """ASK { VALUES (?p ?q) { (skos:prefLabel skos:altLabel)
        (skos:prefLabel skos:hiddenLabel) (skos:altLabel skos:hiddenLabel) } ?a ?p ?l ; ?q ?l }""",
    "S14: one preferred label in a language": """ASK { ?a skos:prefLabel ?l, ?m .
        FILTER(?l != ?m && lang(?l) = lang(?m)) }""",
    "S27: what is related is not also broader": "ASK { ?a skos:related ?b ; skos:broaderTransitive ?b }",
    "S46: an exact match is no broader and no related one": """ASK { VALUES ?p { skos:broadMatch skos:relatedMatch }
        ?a skos:exactMatch ?b ; ?p ?b }""",
    "a concept without a preferred label": "ASK { ?a a skos:Concept FILTER NOT EXISTS { ?a skos:prefLabel ?l } }",
    "a concept in no scheme": "ASK { ?a a skos:Concept FILTER NOT EXISTS { ?a skos:inScheme ?s } }",
    "a word of SKOS that there is not": """ASK { ?a ?p ?b . FILTER(STRSTARTS(STR(?p), STR(skos:)) && ?p NOT IN (
        skos:prefLabel, skos:altLabel, skos:hiddenLabel, skos:inScheme, skos:notation, skos:definition, skos:note,
        skos:editorialNote, skos:exactMatch, skos:closeMatch, skos:broadMatch, skos:narrowMatch, skos:relatedMatch,
        skos:related, skos:broader, skos:narrower, skos:broaderTransitive)) }""",
}


def read(path):
    graph = rdflib.Graph().parse(path, format="turtle")
    skos = {"skos": SKOS}
    labels = {str(one): [str(label), label.language] for one, label in graph.subject_objects(SKOS.prefLabel)}
    links = [
        [str(one), str(p).removeprefix(str(SKOS)), str(other)] for one, p, other in graph if str(p).endswith("Match")
    ]
    texts = [[str(one), str(p), str(o)] for one, p, o in graph if isinstance(o, rdflib.Literal)]
    kinds = {str(one): str(kind).removeprefix(str(SKOS)) for one, kind in graph.subject_objects(RDF.type)}
    problems = []

    class Keep(logging.Handler):
        def emit(self, record):
            problems.append(record.getMessage())

    keep = Keep(logging.WARNING)
    logging.getLogger().addHandler(keep)
    size = -1
    while size != len(graph):
        size = len(graph)
        for query in FOLLOWS.values():
            for triple in graph.query(query, initNs=skos):
                graph.add(triple)
    check.preflabel_uniqueness(graph + rdflib.Graph(), policy="shortest")
    check.label_overlap(graph)
    check.disjoint_relations(graph)
    logging.getLogger().removeHandler(keep)
    problems += [name for name, query in NEVER.items() if graph.query(query, initNs=skos).askAnswer]
    return {"problems": problems, "labels": labels, "links": sorted(links), "texts": texts, "kinds": kinds}


if __name__ == "__main__":
    json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
