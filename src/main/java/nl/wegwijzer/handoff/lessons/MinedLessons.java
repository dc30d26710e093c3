package nl.wegwijzer.handoff.lessons;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.Lesson;
import nl.wegwijzer.handoff.Lessons;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.telling.EmployerNews;
import nl.wegwijzer.handoff.telling.Relay;
import nl.wegwijzer.platform.redis.Documents;
import nl.wegwijzer.platform.redis.Found;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.privacy.Redactor;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lessons in Redis. A closed case that an adviser answered joins the lesson it is most alike, or begins one. Doing it twice for
 * the same case changes nothing.
 */
public class MinedLessons implements Lessons {

    private static final String ALL = "all";
    private static final double ALIKE = 0.5;
    private static final int LOOK_AT = 500;
    private static final int TRIES = 20;

    private final Documents<Lesson> documents;
    private final StringRedisTemplate redis;
    private final Keyspace list;
    private final CaseStore store;
    private final Relay relay;
    private final EmployerNews news;
    private final Redactor redactor;
    private final Clock clock;

    public MinedLessons(
            StringRedisTemplate redis,
            JsonMapper json,
            Keyspace lessons,
            Keyspace list,
            CaseStore store,
            Relay relay,
            EmployerNews news,
            Redactor redactor,
            Clock clock) {
        this.documents = new Documents<>(redis, json, lessons, Lesson.class, 2, Map.of(1, LessonForms::second));
        this.redis = redis;
        this.list = list;
        this.store = store;
        this.relay = relay;
        this.news = news;
        this.redactor = redactor;
        this.clock = clock;
    }

    /** Learns from a case that was closed; nothing when no adviser wrote an answer, or the case was erased. */
    public void learn(CaseId id) {
        store.get(id)
                .filter(of -> of.status() == CaseStatus.CLOSED && !of.erased())
                .ifPresent(of -> answer(of).ifPresent(answer -> learn(of, answer)));
    }

    /** The longest that an adviser wrote: greetings are short. Masked once more, since advisers type what they like. */
    private Optional<String> answer(Case of) {
        return of.messages().stream()
                .filter(message -> message.from() == Case.From.ADVISER)
                .map(Case.Message::text)
                .max(Comparator.comparingInt(String::length))
                .map(text -> redactor.redact(text).text());
    }

    private void learn(Case of, String answer) {
        List<Lesson> known = newest();
        if (known.stream().anyMatch(lesson -> lesson.cases().contains(of.id()))) {
            return;
        }
        String question = redactor.redact(of.story().question()).text();
        Lesson.Taught taught = new Lesson.Taught(of.id(), of.region(), question, answer);
        Optional<Lesson> alike = known.stream()
                .filter(lesson -> lesson.status() != Lesson.Status.DISMISSED)
                .filter(lesson -> Likeness.of(lesson.question(), question) >= ALIKE)
                .max(Comparator.comparingDouble(lesson -> Likeness.of(lesson.question(), question)));
        if (alike.isPresent()) {
            change(
                    alike.get().id(),
                    lesson -> lesson.cases().contains(of.id()) ? lesson : lesson.with(taught, clock.instant()));
        } else {
            Lesson first = Lesson.first(taught, clock.instant());
            redis.opsForZSet().add(list.key(ALL), first.id(), (double) clock.millis());
            redis.expire(list.key(ALL), list.expiry());
            documents.insert(first.id(), first);
        }
    }

    /** Takes a case and its words out of what was learned, as when the employer erases; a lesson of one case goes with it. */
    public void forget(CaseId id) {
        newest().stream().filter(lesson -> lesson.cases().contains(id)).forEach(lesson -> {
            if (lesson.count() == 1) {
                documents.delete(lesson.id());
                redis.opsForZSet().remove(list.key(ALL), lesson.id());
            } else {
                change(lesson.id(), now -> now.without(id));
            }
        });
    }

    @Override
    public List<Lesson> open(int max) {
        return newest().stream()
                .filter(lesson -> lesson.status() == Lesson.Status.OPEN)
                .filter(lesson -> !lesson.question().isEmpty())
                .sorted(Comparator.comparingInt(Lesson::count)
                        .reversed()
                        .thenComparing(Comparator.comparing(Lesson::lastAt).reversed()))
                .limit(max)
                .toList();
    }

    @Override
    public int used(String lessonId, String pageId, String title, String url) {
        return change(lessonId, lesson -> lesson.ended(Lesson.Status.USED, pageId))
                .map(lesson -> (int) lesson.cases().stream()
                        .filter(id -> tell(id, pageId, title, url))
                        .count())
                .orElse(0);
    }

    private boolean tell(CaseId id, String pageId, String title, String url) {
        Changed changed = store.change(
                id,
                current -> current.erased() || current.status() != CaseStatus.CLOSED
                        ? new Changed.Absent()
                        : new Changed.Done(Course.of(current, clock.instant())
                                .say(news.page(current, pageId, title, url))
                                .done()));
        relay.tellBeside(id);
        return changed instanceof Changed.Done;
    }

    @Override
    public boolean dismiss(String lessonId) {
        return change(lessonId, lesson -> lesson.ended(Lesson.Status.DISMISSED, null))
                .isPresent();
    }

    private Optional<Lesson> change(String id, UnaryOperator<Lesson> change) {
        for (int i = 0; i < TRIES; i++) {
            if (!(documents.find(id) instanceof Found.Present<Lesson>(Lesson now, long revision))) {
                return Optional.empty();
            }
            Lesson next = change.apply(now);
            if (next.equals(now) || documents.replace(id, next, revision)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private List<Lesson> newest() {
        Set<String> ids = redis.opsForZSet().reverseRange(list.key(ALL), 0, LOOK_AT - 1L);
        return ids == null
                ? List.of()
                : ids.stream()
                        .flatMap(id -> documents.find(id) instanceof Found.Present<Lesson>(Lesson found, long _)
                                ? Stream.of(found)
                                : Stream.empty())
                        .toList();
    }
}
