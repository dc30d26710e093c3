/** Tells another system, such as that of a desk, what happens to cases: signed, repeated until it is taken, without personal data. */
@NullMarked
package nl.wegwijzer.handoff.webhooks;

import org.jspecify.annotations.NullMarked;
