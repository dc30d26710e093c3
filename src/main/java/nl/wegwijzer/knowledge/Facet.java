package nl.wegwijzer.knowledge;

/** What sort of question a section answers, by the Dutch word in its heading. */
public enum Facet {
    WAT,
    WIE,
    WERKGEVER,
    BEDRAG,
    DUUR,
    VOORWAARDEN,
    AANVRAGEN,
    COMBINEREN,
    LETOP,
    HULP,
    MAG,
    VERSCHIL,
    VOORBEELD,
    STAPPEN,
    NU,
    OUD
}
