/** What tests share: fakes of the parts that a test is not about. */
@NullMarked
package nl.wegwijzer.support;

import org.jspecify.annotations.NullMarked;
