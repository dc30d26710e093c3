package nl.wegwijzer.knowledge.lint;

import nl.wegwijzer.knowledge.curated.Fault;

/** A fault and how bad it is. */
public record Finding(Fault fault, Severity severity) {}
