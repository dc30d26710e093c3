/** Work on the packaged knowledge that the build does once, so that no start has to. */
@NullMarked
package nl.wegwijzer.retrieval.prepared;

import org.jspecify.annotations.NullMarked;
