package nl.wegwijzer.knowledge;

/** What sort of page it is, by the Dutch word in its front matter. */
public enum Kind {
    REGELING,
    VERVALLEN,
    PRAKTIJK,
    STAPPEN,
    BEGRIP,
    GESPREK
}
