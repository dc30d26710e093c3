/** The search over HTTP. */
@NullMarked
package nl.wegwijzer.retrieval.web;

import org.jspecify.annotations.NullMarked;
