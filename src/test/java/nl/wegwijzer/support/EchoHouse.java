package nl.wegwijzer.support;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Draft;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.HandOverSkill;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.privacy.Redactor;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * Platform, conversation and Telegram with everything else replaced: a skill that repeats what was said, one that takes
 * everything over, no regions, nothing masked. Not a configuration by itself, so that the whole application does not find it. Also a program, to be killed from outside.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan({"nl.wegwijzer.platform", "nl.wegwijzer.conversation", "nl.wegwijzer.channels.telegram"})
@ComponentScan({"nl.wegwijzer.platform", "nl.wegwijzer.conversation", "nl.wegwijzer.channels.telegram"})
public class EchoHouse {

    /** What must be set for this house to stand. */
    public static final String SKILLS = "wegwijzer.conversation.skills=opdracht,adviseur,regio,echo";

    /** The house with a Telegram door, which takes over from another within two seconds. */
    public static ConfigurableApplicationContext withTelegram(StubBotApi api, String redis, String... settings) {
        Stream<String> common = Stream.of(
                "--" + SKILLS,
                "--wegwijzer.redis.url=" + redis,
                "--wegwijzer.telegram.token=" + StubBotApi.TOKEN,
                "--wegwijzer.telegram.api-url=" + api.url(),
                "--wegwijzer.telegram.lease=2s");
        return new SpringApplication(EchoHouse.class)
                .run(Stream.concat(common, Stream.of(settings)).toArray(String[]::new));
    }

    public static void main(String[] args) {
        new SpringApplication(EchoHouse.class).run(args);
    }

    @Bean
    Redactor masksNothing() {
        return text -> new Redactor.Redacted(text, Set.of());
    }

    @Bean
    Regions noRegions() {
        return new Regions() {
            @Override
            public List<Match> find(String text) {
                return List.of();
            }

            @Override
            public Optional<Region> region(String code) {
                return Optional.empty();
            }

            @Override
            public List<Region> all() {
                return List.of();
            }
        };
    }

    @Bean
    Skill echo(ApplicationEventPublisher events) {
        return new Echo(events);
    }

    @Bean
    HandOverSkill person() {
        return new Person();
    }

    record Count(int count) {}

    private static final Semaphore SLOW = new Semaphore(0);

    /** Lets one turn that is slow go on. */
    public static void goOn() {
        SLOW.release();
    }

    /** The next slow turns wait again. */
    public static void forget() {
        SLOW.drainPermits();
    }

    /**
     * Repeats the words with an echo sign; "knoppen" gives buttons, "bron" an answer with a source, "lang N" gives N characters,
     * "stuk" breaks, "traag" waits for {@link #goOn}, "model" does so too and has a draft meanwhile.
     */
    static final class Echo implements Skill {

        private final ApplicationEventPublisher events;

        Echo(ApplicationEventPublisher events) {
            this.events = events;
        }

        @Override
        public String name() {
            return "echo";
        }

        @Override
        public Outcome take(TurnContext turn) {
            return switch (turn.input()) {
                case Input.Text(String text)
                when text.equals("knoppen") -> Outcome.say(List.of(buttons()), new Count(1));
                case Input.Text(String text)
                when text.startsWith("lang ") ->
                    Outcome.say(Reply.of(
                            Reply.Kind.SMALLTALK, "woord & <b> ".repeat(Integer.parseInt(text.substring(5)) / 12)));
                case Input.Text(String text)
                when text.equals("stuk") -> throw new IllegalStateException("broken skill");
                case Input.Text(String text)
                when text.equals("traag") -> {
                    SLOW.acquireUninterruptibly();
                    yield Outcome.say(Reply.of(Reply.Kind.SMALLTALK, "echo traag"));
                }
                case Input.Text(String text)
                when text.equals("model") -> {
                    events.publishEvent(new Draft("Ja, vaak wel."));
                    SLOW.acquireUninterruptibly();
                    events.publishEvent(new Draft(""));
                    yield Outcome.say(Reply.of(Reply.Kind.SMALLTALK, "echo model"));
                }
                case Input.Text(String text) when text.equals("bron") -> Outcome.say(answer());
                case Input.Text(String text) -> Outcome.say(Reply.of(Reply.Kind.SMALLTALK, "echo " + text));
                case Input.Button(String value) -> Outcome.say(Reply.of(Reply.Kind.SMALLTALK, "knop " + value));
                case Input.Start(String payload) -> Outcome.say(Reply.of(Reply.Kind.SMALLTALK, "start " + payload));
                case Input.Command(String name, String rest) ->
                    Outcome.say(Reply.of(Reply.Kind.SMALLTALK, "opdracht " + name + " " + rest));
                case Input.Location _ -> Outcome.say(Reply.of(Reply.Kind.SMALLTALK, "locatie"));
                case Input.Unsupported(Input.Medium medium) ->
                    Outcome.say(Reply.of(Reply.Kind.SMALLTALK, "medium " + medium));
            };
        }

        private static Reply buttons() {
            return Reply.of(
                    Reply.Kind.CLARIFY,
                    "Kies & <wijs>",
                    new Reply.Button("Ja", "echo:ja"),
                    new Reply.Button("Nee", "echo:nee"),
                    new Reply.Button("Een veel langere keuze", "echo:" + "lang-".repeat(30)));
        }

        private static Reply answer() {
            Reply.Source source = new Reply.Source(
                    "bron",
                    "kort",
                    "Loonkostenvoordeel & meer",
                    "https://example.org/a?b=1&c=\"2\"",
                    java.time.LocalDate.of(2026, 11, 20),
                    null,
                    "passage");
            return new Reply(
                    Reply.Kind.ANSWER,
                    "Ja, vaak wel. [1]\n• Eerste punt [1]\n1. Bel UWV",
                    List.of(source),
                    List.of(Reply.Button.question(
                            "Hoe vraag ik dit aan bij de Belastingdienst en bij UWV, en hoe lang duurt dat?")),
                    true,
                    null,
                    Reply.Mode.CURATED);
        }
    }

    /** Takes over whatever is handed over, with one sentence. */
    static final class Person implements HandOverSkill {

        @Override
        public String name() {
            return "adviseur";
        }

        @Override
        public Outcome take(TurnContext turn) {
            return turn.input() instanceof Input.Command(String name, String _) && name.equals("adviseur")
                    ? begin(turn, HandOverReason.ASKED_FOR)
                    : Outcome.notMine();
        }

        @Override
        public Outcome.Say begin(TurnContext turn, HandOverReason reason) {
            return Outcome.say(Reply.of(Reply.Kind.HANDOFF, "Ik haal een mens"));
        }
    }
}
