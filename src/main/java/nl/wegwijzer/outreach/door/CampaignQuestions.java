package nl.wegwijzer.outreach.door;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.Campaigns;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.regions.Regions;

/** What is asked on the way to a campaign, with the choices; the first of these is the default. */
record CampaignQuestions(Campaigns campaigns, Regions regions, Texts texts, Clock clock) {

    static final String DAY = "dag:";
    static final String REGION = "regio:";
    static final String TONGUE = "taal:";
    static final String GREETING = "groet:";
    static final String CANCEL = "niet";

    /** @param fault the key of what was wrong with the last answer; empty for none */
    Reply about(CampaignSteps.Asked asked, Staff by, Language language, String fault) {
        List<Reply.Button> buttons = new ArrayList<>(
                switch (asked) {
                    case NAME -> List.of();
                    case DATE -> days(language);
                    case REGION -> places(by, language);
                    case LANGUAGE ->
                        List.of(
                                button("chat-dutch", TONGUE + "nl", language),
                                button("chat-english", TONGUE + "en", language));
                    case GREETING -> List.of(button("chat-no-greeting", GREETING, language));
                });
        buttons.add(button("chat-cancel", CANCEL, language));
        String question = texts.get("chat-ask-" + asked.name().toLowerCase(Locale.ROOT), language);
        String text = fault.isEmpty() ? question : texts.get(fault, language) + "\n" + question;
        return Reply.of(Reply.Kind.FLOW, text, buttons);
    }

    private List<Reply.Button> days(Language language) {
        LocalDate today = LocalDate.now(clock);
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.of(language.code()));
        return List.of(
                new Reply.Button(texts.get("chat-today", language, today.format(day)), value(DAY + today)),
                new Reply.Button(
                        texts.get("chat-tomorrow", language, today.plusDays(1).format(day)),
                        value(DAY + today.plusDays(1))),
                button("chat-no-day", DAY, language));
    }

    /** The region of her last campaign first, since most ambassadors stay in one. */
    private List<Reply.Button> places(Staff by, Language language) {
        List<Reply.Button> buttons = new ArrayList<>();
        campaigns.of(by).stream()
                .map(Campaign::region)
                .filter(code -> code != null && by.sees(code))
                .findFirst()
                .or(() -> by.regions().stream()
                        .filter(code -> !code.equals(Staff.EVERYWHERE))
                        .sorted()
                        .findFirst())
                .flatMap(regions::region)
                .map(region -> new Reply.Button(region.name(), value(REGION + region.code())))
                .ifPresent(buttons::add);
        buttons.add(button("chat-everywhere", REGION, language));
        return buttons;
    }

    private Reply.Button button(String text, String value, Language language) {
        return new Reply.Button(texts.get(text, language), value(value));
    }

    private static String value(String value) {
        return AmbassadorSkill.NAME + ":" + value;
    }
}
