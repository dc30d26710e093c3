package nl.wegwijzer.knowledge;

/** What sort of page it is, by the Dutch word in its front matter. */
public enum Kind {
    REGELING("regelingen/*/pagina.md"),
    VERVALLEN("vervallen/*.md"),
    PRAKTIJK("praktijk/*.md"),
    STAPPEN("stappen/*.md"),
    BEGRIP("begrippen/*.md"),
    GESPREK("gesprek/*.md");

    private final String pattern;

    Kind(String pattern) {
        this.pattern = pattern;
    }

    /** Where pages of this kind are kept: an Ant pattern within the knowledge folder. */
    public String pattern() {
        return pattern;
    }

    /** The file of a page of this kind, within the knowledge folder. */
    String file(PageId id) {
        return pattern.replace("*", id.value());
    }
}
