package nl.wegwijzer.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wegwijzer.conversation.channel.Channel;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.HandOverSkill;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.privacy.PersonalDataHolder;
import nl.wegwijzer.privacy.Redactor;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.RedisForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** Conversations over a real Redis, with skills and a channel that a test can look into. */
class ConversationsTests {

    private static final Address WEB = new Address(Address.WEB, "");
    private static final Tongues TONGUES = Tongues.read(ContentFolder.of(""));
    private static final Address CHAT = new Address("test", "42");

    private final MutableClock clock = new MutableClock("2026-11-23T09:00:00Z");
    private final JsonMapper json = JsonMapper.builder().build();
    private final ConversationKeys keys = ConversationKeys.keptFor(Duration.ofHours(1));
    private final ConversationStore store = new ConversationStore(
            RedisForTests.apart(),
            json,
            keys,
            clock,
            new StaticListableBeanFactory().getBeanProvider(MilestoneLedger.class));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final RecordingChannel channel = new RecordingChannel();
    private final Deliveries deliveries =
            new Deliveries(store, Map.of("test", channel), threads, clock, Duration.ofSeconds(1));
    private final Conversations conversations = conversations();
    private final ConversationId id = ConversationId.random();

    private Conversations conversations() {
        Texts texts = Texts.load(ContentFolder.of(""), "conversation");
        Redactor redactor = text -> text.contains("bsn")
                ? new Redactor.Redacted(text.replace("bsn", "[bsn]"), Set.of(Redactor.Kind.BSN))
                : new Redactor.Redacted(text, Set.of());
        HandOn handOn = new HandOn(RedisForTests.apart(), keys.handOn(), store);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("holder", new ConversationHolder(store));
        OwnData ownData = new OwnData(store, beans.getBeanProvider(PersonalDataHolder.class));
        List<Skill> all = List.of(
                new Commands(texts, "http://localhost", TONGUES, handOn::codeFor, ownData), new Person(), new Echo());
        Welcome welcome =
                new Welcome(beans.getBeanProvider(Invitations.class), beans.getBeanProvider(MilestoneLedger.class));
        Turns turns = new Turns(
                store,
                new Skills(List.of("opdracht", "adviseur", "echo"), all, json),
                new Intake(redactor, TONGUES, texts, 2000),
                new Arrivals(handOn, List.of(), welcome),
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

    private List<Reply> say(Address address, String inboundId, Input input) {
        return conversations.take(new Turn(id, address, inboundId, Language.NL, input));
    }

    private List<Reply> say(String inboundId, String text) {
        return say(WEB, inboundId, new Input.Text(text));
    }

    /** Waits as the application does: the sweep runs by the clock. */
    private void awaitDelivered() {
        await().until(() -> {
            clock.advance(Duration.ofSeconds(1));
            deliveries.sweep();
            return conversations
                    .find(id)
                    .map(stored -> stored.outbox().isEmpty())
                    .orElse(true);
        });
    }

    @Test
    void aCommandThatStandsForAQuestionIsMaskedLikeOneAlsoWhenItWasTyped() {
        say(WEB, "1", new Input.Command("plan", "voor bsn 1"));
        say("2", "/Plan voor bsn 1");
        assertThat(conversations.find(id).orElseThrow().history())
                .filteredOn(entry -> entry.author() == Entry.Author.EMPLOYER)
                .hasSize(2)
                .allSatisfy(entry ->
                        assertThat(entry.text()).startsWith("Hoe begin ik").endsWith("[bsn] 1"));
    }

    @Test
    void whatHadLeftAndWasRefusedIsNotLostWhenSomethingWasSaidMeanwhile() {
        channel.beforeRefusal = Optional.of(() -> {
            await().until(() -> conversations
                    .find(id)
                    .map(stored -> stored.outbox().isEmpty())
                    .orElse(false));
            say(CHAT, "2", new Input.Text("twee"));
        });
        say(CHAT, "1", new Input.Text("een"));
        await().until(() -> {
            clock.advance(Duration.ofSeconds(1));
            deliveries.sweep();
            return channel.texts().size() >= 2;
        });
        assertThat(channel.texts()).containsExactly("een (1)", "twee (2)");
    }

    @Test
    void whoSaidStopGetsNoReminderButStillHearsAnAdviser() {
        List<Reply> words = List.of(Reply.of(Reply.Kind.NOTICE, "weet u nog"));
        say(WEB, "1", new Input.Command("stop", ""));
        assertThat(conversations.remind(id, "a", words)).isTrue();
        assertThat(conversations.post(id, "b", Entry.Author.ADVISER, words)).isTrue();
        say(WEB, "2", new Input.Start(""));
        assertThat(conversations.remind(id, "c", words)).isTrue();
        assertThat(conversations.find(id).orElseThrow().history())
                .filteredOn(Entry::unasked)
                .extracting(Entry::author)
                .containsExactly(Entry.Author.ADVISER, Entry.Author.ASSISTANT);
    }

    @Test
    void answersAndRemembersAcrossInstances() {
        assertThat(say("1", "hallo")).extracting(Reply::text).containsExactly("hallo (1)");
        assertThat(say("2", "weer")).extracting(Reply::text).containsExactly("weer (2)");
        Conversation stored = conversations().find(id).orElseThrow();
        assertThat(stored.history()).extracting(Entry::text).containsExactly("hallo", "hallo (1)", "weer", "weer (2)");
        assertThat(stored.history()).extracting(Entry::sequence).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void answersTheSameMessageOnceWithTheSameWords() {
        List<Reply> first = say("1", "hallo");
        assertThat(say("1", "hallo")).isEqualTo(first);
        assertThat(conversations.find(id).orElseThrow().history()).hasSize(2);
    }

    @Test
    void keepsOnlyMaskedWordsAndSaysSo() {
        List<Reply> replies = say("1", "zijn bsn");
        assertThat(replies).extracting(Reply::kind).containsExactly(Reply.Kind.NOTICE, Reply.Kind.SMALLTALK);
        assertThat(replies.getLast().text()).startsWith("zijn [bsn]");
        assertThat(json.writeValueAsString(conversations.find(id).orElseThrow()))
                .doesNotContain("zijn bsn");
    }

    @Test
    void answersWhatItCannotReadWithAKindSentenceAndStaysAble() {
        List<Input> odd = List.of(
                new Input.Text(""),
                new Input.Text("   "),
                new Input.Text("🎉🎉"),
                new Input.Text("a".repeat(10_000)),
                new Input.Button("echo:forged"),
                new Input.Button("nonsense"),
                new Input.Unsupported(Input.Medium.PHOTO),
                new Input.Unsupported(Input.Medium.VOICE),
                new Input.Unsupported(Input.Medium.DOCUMENT),
                new Input.Unsupported(Input.Medium.CONTACT),
                new Input.Unsupported(Input.Medium.STICKER),
                new Input.Unsupported(Input.Medium.OTHER));
        for (int i = 0; i < odd.size(); i++) {
            List<Reply> replies = say(WEB, "odd" + i, odd.get(i));
            assertThat(replies).as("reply to %s", odd.get(i)).hasSize(1);
            assertThat(replies.getFirst().kind()).isEqualTo(Reply.Kind.NOTICE);
        }
        assertThat(say("last", "en nu")).extracting(Reply::text).containsExactly("en nu (1)");
    }

    @Test
    void losesNoTurnOfManyAtTheSameTime() throws Exception {
        int turns = 12;
        List<Callable<List<Reply>>> all = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            String key = "p" + i;
            all.add(() -> say(key, key));
        }
        for (var done : threads.invokeAll(all)) {
            assertThat(done.get()).hasSize(1);
        }
        Conversation stored = conversations.find(id).orElseThrow();
        assertThat(stored.history()).hasSize(2 * turns);
        assertThat(stored.history()).extracting(Entry::sequence).doesNotHaveDuplicates();
        assertThat(stored.memory().get("echo").get("count").asInt()).isEqualTo(turns);
    }

    @Test
    void deliversInOrderAndForgetsTheOutbox() {
        say(CHAT, "1", new Input.Text("een"));
        say(CHAT, "2", new Input.Text("twee"));
        conversations.post(id, "m1", Entry.Author.ADVISER, List.of(Reply.of(Reply.Kind.NOTICE, "van een mens")));
        awaitDelivered();
        assertThat(channel.texts()).containsExactly("een (1)", "twee (2)", "van een mens");
    }

    @Test
    void postsTheSameMessageOnce() {
        say(CHAT, "1", new Input.Text("een"));
        for (int i = 0; i < 3; i++) {
            conversations.post(id, "key", Entry.Author.ADVISER, List.of(Reply.of(Reply.Kind.NOTICE, "mens")));
        }
        awaitDelivered();
        assertThat(channel.texts()).containsExactly("een (1)", "mens");
    }

    @Test
    void triesADeliveryAgainAfterACrash() {
        channel.away = true;
        say(CHAT, "1", new Input.Text("een"));
        await().until(() -> channel.tries.get() > 0);
        assertThat(conversations.find(id).orElseThrow().outbox()).hasSize(1);
        channel.away = false;
        Deliveries afterRestart = new Deliveries(store, Map.of("test", channel), threads, clock, Duration.ofSeconds(1));
        clock.advance(Duration.ofMinutes(1));
        await().untilAsserted(() -> {
            afterRestart.sweep();
            assertThat(channel.texts()).containsExactly("een (1)");
        });
    }

    @Test
    void bringsATurnToThePersonSkill() {
        assertThat(say("1", "mens")).extracting(Reply::text).containsExactly("momentje", "ik haal iemand: JUDGEMENT");
        assertThat(conversations.find(id).orElseThrow().awaiting()).isEqualTo("adviseur");
        assertThat(say("2", "wat dan ook")).extracting(Reply::text).containsExactly("genoteerd: wat dan ook");
    }

    @Test
    void runsACommandThatWasMeantInWords() {
        assertThat(say("1", "spreek engels"))
                .extracting(Reply::text)
                .first()
                .asString()
                .contains("English");
        assertThat(conversations.find(id).orElseThrow().profile().language()).isEqualTo(Language.EN);
    }

    @Test
    void erasesEverythingAndStillSaysGoodbye() {
        say(CHAT, "1", new Input.Text("geheim"));
        say(CHAT, "2", new Input.Command("vergeet", ""));
        say(CHAT, "3", new Input.Button("opdracht:vergeet-ja"));
        awaitDelivered();
        await().until(() -> conversations.find(id).isEmpty());
        assertThat(channel.texts()).last().asString().contains("gewist");
        assertThat(RedisForTests.apart().keys("*" + id.value() + "*")).isEmpty();
    }

    @Test
    void saysGoodbyeAlsoWhenTheErasedReplyIsStillLeavingAndTheClockStands() {
        channel.whileLeaving = Optional.of(() -> {
            say(CHAT, "2", new Input.Command("vergeet", ""));
            say(CHAT, "3", new Input.Button("opdracht:vergeet-ja"));
        });
        say(CHAT, "1", new Input.Text("geheim"));
        await().until(() -> conversations.find(id).isEmpty());
        assertThat(channel.texts()).last().asString().contains("gewist");
    }

    @Test
    void erasesAtOnceOnTheWeb() {
        say("1", "geheim");
        assertThat(conversations.export(id)).containsKey("conversation");
        assertThat(conversations.eraseAll(id)).containsEntry("conversation", 1);
        assertThat(conversations.find(id)).isEmpty();
        assertThat(conversations.eraseAll(id)).containsEntry("conversation", 0);
    }

    @Test
    void beginsAfreshWhenTheStoredFormIsUnknown() {
        say("1", "hallo");
        RedisForTests.apart().opsForHash().put(keys.conversations().key(id.value()), "v", "99");
        List<Reply> replies = say("2", "nog iets");
        assertThat(replies).hasSize(2);
        assertThat(replies.getFirst().kind()).isEqualTo(Reply.Kind.NOTICE);
        assertThat(replies.getLast().text()).isEqualTo("nog iets (1)");
    }

    @Test
    void refusesASkillListThatDiffersFromTheSkills() {
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> new Skills(List.of("echo", "weg"), List.of(new Echo()), json));
    }

    record Count(int count) {}

    /** Says the text back with a count; hands over on "mens", runs a command on "spreek engels". */
    private static final class Echo implements Skill {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public Outcome take(TurnContext turn) {
            String text = turn.input() instanceof Input.Text(String typed) ? typed : "?";
            int count = turn.memory(Count.class).map(Count::count).orElse(0) + 1;
            return switch (text) {
                case "mens" ->
                    new Outcome.HandOver(
                            HandOverReason.JUDGEMENT,
                            List.of(Reply.of(Reply.Kind.NOTICE, "momentje")),
                            new Count(count));
                case "spreek engels" -> new Outcome.Run("taal-en");
                default ->
                    Outcome.say(List.of(Reply.of(Reply.Kind.SMALLTALK, text + " (" + count + ")")), new Count(count));
            };
        }
    }

    private static final class Person implements HandOverSkill {
        @Override
        public String name() {
            return "adviseur";
        }

        @Override
        public Outcome take(TurnContext turn) {
            return turn.awaited("adviseur") && turn.input() instanceof Input.Text(String text)
                    ? Outcome.say(Reply.of(Reply.Kind.FLOW, "genoteerd: " + text))
                    : Outcome.notMine();
        }

        @Override
        public Outcome.Say begin(TurnContext turn, HandOverReason reason) {
            return Outcome.ask(List.of(Reply.of(Reply.Kind.HANDOFF, "ik haal iemand: " + reason)), new Count(0));
        }
    }

    private static final class RecordingChannel implements Channel {
        private final List<String> delivered = new CopyOnWriteArrayList<>();
        private final AtomicInteger tries = new AtomicInteger();
        private volatile boolean away;
        private volatile Optional<Runnable> beforeRefusal = Optional.empty();
        private volatile Optional<Runnable> whileLeaving = Optional.empty();

        List<String> texts() {
            return List.copyOf(delivered);
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public boolean deliversReplies() {
            return true;
        }

        @Override
        public Delivered deliver(Conversation conversation, Delivery delivery, Runnable left) {
            if (beforeRefusal.isPresent()) {
                Runnable meanwhile = beforeRefusal.get();
                beforeRefusal = Optional.empty();
                left.run();
                meanwhile.run();
                return new Delivered.Later(Duration.ofSeconds(1));
            }
            return deliver(conversation, delivery);
        }

        @Override
        public Delivered deliver(Conversation conversation, Delivery delivery) {
            tries.incrementAndGet();
            if (away) {
                return new Delivered.Later(Duration.ofSeconds(1));
            }
            delivered.add(delivery.reply().text());
            Optional<Runnable> meanwhile = whileLeaving;
            whileLeaving = Optional.empty();
            meanwhile.ifPresent(Runnable::run);
            return new Delivered.Done();
        }
    }
}
