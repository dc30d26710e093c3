/** Pages and HTTP interface of ambassadors, and the page behind the QR code. */
@NullMarked
package nl.wegwijzer.outreach.web;

import org.jspecify.annotations.NullMarked;
