package nl.wegwijzer.support;

import java.time.LocalDate;
import java.util.List;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.conversation.skill.TurnContext;

/** Takes every turn: an answer with two sources and buttons; "echo ..." is said back; "kapot" breaks. */
public class ScriptedSkill implements Skill {

    public static final String NAME = "antwoord";
    public static final String ANSWER = """
            Ja, vaak wel. Bij een Wajong-uitkering passen meestal deze regelingen (stand 2026): [1]
            • Loonkostenvoordeel: € 1,01 per uur, hoogstens € 2.000 per jaar. Bij 24 uur per week ongeveer € 1.260. [1]
            • Loondispensatie: lukt het werk minder snel, dan mag u met toestemming van UWV minder loon betalen. UWV vult aan. [2]
            • No-riskpolis: wordt hij ziek, dan betaalt UWV een groot deel van het loon. [2]
            Wat nu?
            1. Kijk in het UWV-werkgeversportaal of hij in het doelgroepregister staat.
            2. Zet het loonkostenvoordeel aan in uw loonaangifte. Meer op www.uwv.nl/werkgevers.""";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome take(TurnContext turn) {
        return switch (turn.input()) {
            case Input.Text(String text)
            when text.startsWith("echo ") -> Outcome.say(Reply.of(Reply.Kind.SMALLTALK, text.substring(5)));
            case Input.Text(String text) when text.equals("kapot") -> throw new IllegalStateException("asked to break");
            case Input.Text _ -> Outcome.say(answer());
            case Input.Button(String value) ->
                Outcome.say(Reply.of(
                        Reply.Kind.CLARIFY,
                        "U koos " + value + ". Hoeveel uur per week gaat hij werken?",
                        new Reply.Button("Minder dan 12 uur", NAME + ":12"),
                        new Reply.Button("12 tot 24 uur", NAME + ":24"),
                        new Reply.Button("Meer dan 24 uur", NAME + ":25")));
            default -> Outcome.say(Reply.of(Reply.Kind.SMALLTALK, "Stel uw vraag in gewone woorden."));
        };
    }

    private static Reply answer() {
        LocalDate checked = LocalDate.of(2026, 11, 22);
        return new Reply(
                Reply.Kind.ANSWER,
                ANSWER,
                List.of(
                        new Reply.Source(
                                "loonkostenvoordeel",
                                "bedrag",
                                "Loonkostenvoordeel: Hoeveel krijg ik?",
                                "/pages/loonkostenvoordeel#bedrag",
                                checked,
                                LocalDate.of(2026, 12, 31),
                                "U kunt € 1,01 per verloond uur krijgen, hoogstens € 2.000 per jaar.\n• Het duurt zolang het dienstverband duurt.\n• U vraagt het aan in de loonaangifte."),
                        new Reply.Source(
                                "loondispensatie",
                                "wat",
                                "Loondispensatie: Wat is het?",
                                "/pages/loondispensatie#wat",
                                checked,
                                null,
                                "Met toestemming van UWV betaalt u tijdelijk minder dan het minimumloon.")),
                List.of(
                        new Reply.Button("Bereken voor mijn situatie", NAME + ":bereken"),
                        new Reply.Button("Hoe vraag ik dit aan?", NAME + ":aanvragen"),
                        new Reply.Button("Praat met een adviseur", FakeDesk.NAME + ":start")),
                true,
                checked,
                Reply.Mode.CURATED);
    }
}
