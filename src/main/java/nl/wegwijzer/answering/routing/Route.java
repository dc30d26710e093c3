package nl.wegwijzer.answering.routing;

import nl.wegwijzer.knowledge.Page;

/** What sort of reaction a message gets. Actions that mean the same to the person share a route. */
public enum Route {
    /** A curated answer. */
    ANSWER,
    /** A question back, since the message says too little. */
    ASK,
    /** A fixed text or a command. */
    SAY,
    OUTSIDE,
    PERSON,
    UNSAFE,
    CRISIS;

    /** The route of the pages with an action. */
    public static Route of(Page.Talk.Action action) {
        return switch (action) {
            case VRAAG -> ASK;
            case ZEG, OPDRACHT -> SAY;
            case BUITEN -> OUTSIDE;
            case MENS -> PERSON;
            case WEIGER -> UNSAFE;
            case CRISIS -> CRISIS;
        };
    }

    /** The route that a page is for. */
    public static Route of(Page page) {
        return page.talk().map(talk -> of(talk.action())).orElse(ANSWER);
    }

    /** Whether few words are enough for it: "ik kan niet meer" is not vague. */
    public boolean protects() {
        return switch (this) {
            case PERSON, UNSAFE, CRISIS -> true;
            case ANSWER, ASK, SAY, OUTSIDE -> false;
        };
    }
}
