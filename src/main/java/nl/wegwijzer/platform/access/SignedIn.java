package nl.wegwijzer.platform.access;

/** Somebody of the staff came in by the screen for it; published once for each sign-in. */
public record SignedIn(Staff staff) {}
