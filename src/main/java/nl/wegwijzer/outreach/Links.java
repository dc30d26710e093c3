package nl.wegwijzer.outreach;

import java.util.Optional;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.PublicAddress;

/** The addresses of a campaign. */
public class Links {

    private final PublicAddress address;
    private final Conversations conversations;

    Links(PublicAddress address, Conversations conversations) {
        this.address = address;
        this.conversations = conversations;
    }

    /** Where people choose between web and Telegram; this is what stands in the QR code. */
    public String chooser(Campaign campaign) {
        return address.of("/kies/" + campaign.code());
    }

    /** What can be printed or shown of it, for who has no screens: nothing of it is secret. */
    public String file(Campaign campaign, String name) {
        return chooser(campaign) + "/" + name;
    }

    /** Straight to the web chat. */
    public String web(Campaign campaign) {
        return address.of("/?campagne=" + campaign.code() + (campaign.language() == Language.EN ? "&taal=en" : ""));
    }

    /** Straight to the bot; absent when Telegram is off, or does not know its name yet. */
    public Optional<String> telegram(Campaign campaign) {
        return telegram(campaign.code().value());
    }

    /** The bot, with a payload to start with; empty for none. */
    public Optional<String> telegram(String payload) {
        return conversations.inviteTo(Address.TELEGRAM, payload);
    }
}
