/** Dutch text: from what someone typed to units that can be compared. Needs no model and no network. */
@NullMarked
package nl.wegwijzer.retrieval.text;

import org.jspecify.annotations.NullMarked;
