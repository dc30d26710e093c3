package nl.wegwijzer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import nl.wegwijzer.conversation.skill.ArrivalCodes;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.HandOverSkill;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.privacy.PersonalDataHolder;
import nl.wegwijzer.privacy.Redactor;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.RedisForTests;
import nl.wegwijzer.support.ThreeRegions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** Coming in with a code: a campaign, a region, a conversation that was begun at another door. */
class ArrivalsTests {

    private static final Address WEB = new Address(Address.WEB, "");

    private final MutableClock clock = new MutableClock("2026-11-23T09:00:00Z");
    private final JsonMapper json = JsonMapper.builder().build();
    private final ConversationKeys keys = ConversationKeys.keptFor(Duration.ofHours(1));
    private final ConversationStore store = new ConversationStore(
            RedisForTests.apart(),
            json,
            keys,
            clock,
            new StaticListableBeanFactory().getBeanProvider(MilestoneLedger.class));
    private final HandOn handOn = new HandOn(RedisForTests.apart(), keys.handOn(), store);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Conversations conversations = conversations();
    private final ConversationId phone =
            new ConversationId("t" + ConversationId.random().value());
    private int sent;

    private Conversations conversations() {
        Texts texts = Texts.load(ContentFolder.of(""), "conversation");
        Tongues tongues = Tongues.read(ContentFolder.of(""));
        Redactor redactor = text -> new Redactor.Redacted(text, Set.of());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("holder", new ConversationHolder(store));
        Welcome welcome =
                new Welcome(beans.getBeanProvider(Invitations.class), beans.getBeanProvider(MilestoneLedger.class));
        OwnData ownData = new OwnData(store, beans.getBeanProvider(PersonalDataHolder.class));
        Deliveries deliveries = new Deliveries(store, Map.of(), threads, clock, Duration.ofSeconds(1));
        Turns turns = new Turns(
                store,
                new Skills(
                        List.of("opdracht", "laatste"),
                        List.of(
                                new Commands(texts, "https://example.org", tongues, handOn::codeFor, ownData),
                                new Last()),
                        json),
                new Intake(redactor, tongues, texts, 2000),
                new Arrivals(handOn, List.of(new RegionCodes(new ThreeRegions()), new Fair()), welcome),
                ownData,
                deliveries,
                clock,
                Duration.ofSeconds(1),
                welcome);
        return new Conversations(store, turns, handOn, ownData, deliveries, clock, Duration.ofSeconds(1), welcome);
    }

    @AfterEach
    void stop() {
        threads.close();
    }

    /** Knows one fair, by a code that can be typed. */
    private static final class Fair implements ArrivalCodes {
        @Override
        public Optional<UnaryOperator<Profile>> find(String code) {
            return code.equalsIgnoreCase("MARKT-7K4P")
                    ? Optional.of(profile -> profile.withCampaign("markt-zaandam"))
                    : Optional.empty();
        }
    }

    record Said(String words) {}

    /** Takes every turn and remembers the words. */
    private static final class Last implements HandOverSkill {
        @Override
        public String name() {
            return "laatste";
        }

        @Override
        public Outcome take(TurnContext turn) {
            String words = turn.input() instanceof Input.Text(String text)
                    ? text
                    : turn.input().toString();
            return Outcome.say(List.of(Reply.of(Reply.Kind.SMALLTALK, "u zei " + words)), new Said(words));
        }

        @Override
        public Outcome.Say begin(TurnContext turn, HandOverReason reason) {
            return Outcome.say(Reply.of(Reply.Kind.HANDOFF, "een mens"));
        }
    }

    private List<Reply> onPhone(Input input) {
        return conversations.take(new Turn(phone, new Address("test", "42"), "u" + sent++, Language.NL, input));
    }

    private List<Reply> onPage(ConversationId page, String text) {
        return conversations.take(new Turn(page, WEB, "w" + sent++, Language.NL, new Input.Text(text)));
    }

    private Profile profile() {
        return conversations.find(phone).orElseThrow().profile();
    }

    @Test
    void keepsTheCampaignOfTheFirstStartBeforeAnythingElse() {
        assertThat(onPhone(new Input.Start("lunch_Heiloo-2026"))).hasSize(1);
        assertThat(profile().campaign()).isEqualTo("lunch_Heiloo-2026");
        onPhone(new Input.Start("another"));
        assertThat(profile().campaign()).isEqualTo("lunch_Heiloo-2026");
    }

    @Test
    void takesACodeThatIsTypedInsteadOfTheLink() {
        List<Reply> replies = onPhone(new Input.Text(" Code: markt-7k4p. "));
        assertThat(profile().campaign()).isEqualTo("markt-zaandam");
        assertThat(replies.getFirst().text()).startsWith("Goedendag");
    }

    @Test
    void aWordThatIsNoCodeIsAQuestion() {
        assertThat(onPhone(new Input.Text("subsidie"))).extracting(Reply::text).containsExactly("u zei subsidie");
        assertThat(profile().campaign()).isNull();
    }

    @Test
    void refusesAPayloadThatCannotBeACodeAndStartsAllTheSame() {
        assertThat(onPhone(new Input.Start("x".repeat(65)))).hasSize(1);
        assertThat(onPhone(new Input.Start("<b>&"))).hasSize(1);
        assertThat(profile().campaign()).isNull();
    }

    @Test
    void aLinkOfARegionTellsWhereTheEmployerWorks() {
        String code = new ThreeRegions().all().getFirst().code();
        onPhone(new Input.Start(code));
        assertThat(profile().region()).isEqualTo(code);
    }

    @Test
    void aTalkOnThePageGoesOnOnThePhoneAndNoWordIsToldTwice() {
        Conversation page = conversations.open(WEB, Language.NL, "markt", "a network");
        onPage(page.id(), "proefplaatsing");
        String code = conversations.handOn(page.id());

        assertThat(onPhone(new Input.Start(code)).getFirst().text()).startsWith("We gaan hier verder");
        onPhone(new Input.Text("en daarna"));

        Conversation carried = conversations.find(phone).orElseThrow();
        assertThat(carried.id()).isEqualTo(page.id());
        assertThat(carried.history()).extracting(Entry::text).contains("proefplaatsing", "en daarna");
        assertThat(carried.profile().campaign()).isEqualTo("markt");
        assertThat(carried.address().channel()).isEqualTo("test");
    }

    @Test
    void whatThePhoneKnewBeforeCompletesTheTalk() {
        String region = new ThreeRegions().all().getFirst().code();
        onPhone(new Input.Start(region));
        Conversation page = conversations.open(WEB, Language.NL, null, "a network");
        onPage(page.id(), "vraag");
        onPhone(new Input.Text(conversations.handOn(page.id()).toUpperCase(java.util.Locale.ROOT)));
        assertThat(profile().region()).isEqualTo(region);
        assertThat(conversations.find(phone).orElseThrow().id()).isEqualTo(page.id());
    }

    @Test
    void aCodeWorksOnceAndForOne() {
        Conversation page = conversations.open(WEB, Language.NL, null, "a network");
        String code = conversations.handOn(page.id());
        onPhone(new Input.Start(code));
        List<Reply> other = conversations.take(new Turn(
                new ConversationId("t" + ConversationId.random().value()),
                new Address("test", "43"),
                "x",
                Language.NL,
                new Input.Start(code)));
        assertThat(other.getFirst().text()).startsWith("Deze code is al gebruikt");
        assertThat(other.getLast().text()).startsWith("Goedendag");
        assertThat(onPhone(new Input.Start(code)).getFirst().text()).startsWith("We gaan hier verder");
    }

    @Test
    void theSameArrivalIsTakenOnce() {
        Conversation page = conversations.open(WEB, Language.NL, null, "a network");
        Turn turn = new Turn(
                phone,
                new Address("test", "42"),
                "same",
                Language.NL,
                new Input.Start(conversations.handOn(page.id())));
        assertThat(conversations.take(turn)).isEqualTo(conversations.take(turn));
        assertThat(conversations.find(phone).orElseThrow().history()).hasSize(2);
    }

    @Test
    void aTalkOnThePhoneGoesOnOnThePageUnderAnIdThatCannotBeGuessed() {
        onPhone(new Input.Text("proefplaatsing"));
        String answer = onPhone(new Input.Command("web", "")).getFirst().text();
        String code = answer.replaceAll("(?s).*/verder/(\\w+).*", "$1");

        ConversationId page = conversations.handedOn(code).orElseThrow();
        assertThat(page.cannotBeGuessed()).isTrue();
        onPage(page, "verder");
        assertThat(conversations.find(page).orElseThrow().history())
                .extracting(Entry::text)
                .contains("proefplaatsing");
        assertThat(conversations.find(phone).orElseThrow().history())
                .extracting(Entry::text)
                .contains("verder");
        assertThat(conversations.handedOn(code)).isEmpty();
    }

    @Test
    void erasingOneDoorErasesTheTalkAtAll() {
        Conversation page = conversations.open(WEB, Language.NL, null, "a network");
        onPage(page.id(), "iets persoonlijks");
        onPhone(new Input.Start(conversations.handOn(page.id())));
        conversations.eraseAll(phone);
        assertThat(conversations.find(page.id())).isEmpty();
        assertThat(conversations.find(phone)).isEmpty();
        assertThat(RedisForTests.apart().keys("conversation:*" + phone.value())).isEmpty();
    }

    @Test
    void stopIsKeptUntilThePersonStartsAgain() {
        onPhone(new Input.Command("stop", ""));
        assertThat(profile().quietSince()).isEqualTo(clock.instant());
        onPhone(new Input.Start(""));
        assertThat(profile().quietSince()).isNull();
    }
}
