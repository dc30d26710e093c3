/** The pages over HTTP: as JSON for programs, as a page for people. */
@NullMarked
package nl.wegwijzer.knowledge.web;

import org.jspecify.annotations.NullMarked;
