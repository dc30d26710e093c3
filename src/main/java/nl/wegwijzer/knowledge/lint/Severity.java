package nl.wegwijzer.knowledge.lint;

/** How bad a fault is. */
public enum Severity {
    /** Stops the build and the start; a changed folder with it is not taken in. */
    ERROR,
    /** Is shown, and stops nothing. */
    WARNING
}
