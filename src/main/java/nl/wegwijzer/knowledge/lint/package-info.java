/** The numbered rules for curated content: one class, one test and fixtures per rule; how bad a fault is stands in one table, {@link nl.wegwijzer.knowledge.lint.RuleBook}. */
@NullMarked
package nl.wegwijzer.knowledge.lint;

import org.jspecify.annotations.NullMarked;
