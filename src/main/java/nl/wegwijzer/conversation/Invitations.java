package nl.wegwijzer.conversation;

import java.util.Optional;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.web.Visitor;

/** Recognises through which campaign a person comes. A port: who makes campaigns implements it. */
public interface Invitations {

    /**
     * A campaign that welcomes people now.
     *
     * @param code     what a conversation remembers as its campaign
     * @param payload  what to pass on in a link or form from here, so that nobody is counted twice
     * @param counted  whether the opening was counted already, at a page
     * @param language the language of the campaign
     * @param dutch    the greeting that knows the event and the region
     * @param english  the same in English
     */
    record Invitation(String code, String payload, boolean counted, Language language, Reply dutch, Reply english) {

        /** The greeting in a language. */
        public Reply welcome(Language wished) {
            return switch (wished) {
                case NL -> dutch;
                case EN -> english;
            };
        }
    }

    /**
     * Reads what a link, a start or a form carries.
     *
     * @param who whose guesses are bounded: an address, or the id of a conversation
     * @return empty when it is unknown, expired, withdrawn, or when too much was guessed
     */
    Optional<Invitation> find(String payload, String who);

    /** The same for a page that somebody opens: it counts the opening, unless it was counted or nobody looks at the page. */
    Optional<Invitation> opened(String payload, Visitor visitor);
}
