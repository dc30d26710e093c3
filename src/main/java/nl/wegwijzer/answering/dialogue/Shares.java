package nl.wegwijzer.answering.dialogue;

/** What speaks for a page: the message by itself, the message behind the question of the talk, and that it is a page of the talk. */
record Shares(double alone, double together, double topic) {

    static final Shares NONE = new Shares(0, 0, 0);

    Shares plus(Shares other) {
        return new Shares(alone + other.alone, together + other.together, topic + other.topic);
    }

    double mixed(double goesOn, double stays) {
        return (1 - goesOn) * alone + goesOn * ((1 - stays) * together + stays * topic);
    }
}
