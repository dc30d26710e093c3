/** Cases in Redis: documents, lists, what is due, and what a person may see or erase of it. */
@NullMarked
package nl.wegwijzer.handoff.keeping;

import org.jspecify.annotations.NullMarked;
