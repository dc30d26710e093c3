/** The rankers as LangChain4j retrievers, and the augmentor through which every question goes. */
@NullMarked
package nl.wegwijzer.retrieval.rag;

import org.jspecify.annotations.NullMarked;
