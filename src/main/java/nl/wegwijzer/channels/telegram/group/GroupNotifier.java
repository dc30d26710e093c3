package nl.wegwijzer.channels.telegram.group;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import nl.wegwijzer.handoff.notify.AdviserNotifier;
import nl.wegwijzer.handoff.notify.CaseCard;
import nl.wegwijzer.handoff.notify.CaseNotice;

/** Tells the groups of a desk what they should hear, each notice once in each group. */
class GroupNotifier implements AdviserNotifier {

    /** What happened that is worth a line of its own; the rest shows in the name and the card. */
    private static final Set<String> LOUD = Set.of(
            "claimed",
            "released",
            "transferred",
            "closed",
            "reopened",
            "reminded",
            "slipped",
            "escalated",
            "call-asked",
            "not-reached",
            "unreachable");

    private final Groups groups;
    private final Topics topics;
    private final TopicDesk desk;
    private final TopicFace face;
    private final GroupWords words;

    GroupNotifier(Groups groups, Topics topics, TopicDesk desk, TopicFace face, GroupWords words) {
        this.groups = groups;
        this.topics = topics;
        this.desk = desk;
        this.face = face;
        this.words = words;
    }

    @Override
    public boolean tell(CaseNotice notice) {
        CaseCard card = notice.card();
        Set<Long> had = topics.chats(card.id());
        if (notice instanceof CaseNotice.Erased) {
            return had.stream().map(chat -> desk.erase(card.id(), chat)).reduce(true, Boolean::logicalAnd);
        }
        Set<Long> now = new HashSet<>();
        card.seenIn().forEach(region -> now.addAll(groups.of(region)));
        had.stream().filter(chat -> !now.contains(chat)).forEach(chat -> desk.leave(card, chat));
        return now.stream().map(chat -> tell(notice, card, chat)).reduce(true, Boolean::logicalAnd);
    }

    private boolean tell(CaseNotice notice, CaseCard card, long chat) {
        Topics.Spot spot = new Topics.Spot(card.id(), chat);
        String mine = UUID.randomUUID().toString();
        return switch (topics.begin(spot, notice.key(), mine)) {
            case TOLD -> true;
            case WAIT -> false;
            case TELL -> {
                try {
                    yield tellInTurn(notice, card, spot);
                } finally {
                    topics.end(spot, mine);
                }
            }
        };
    }

    private boolean tellInTurn(CaseNotice notice, CaseCard card, Topics.Spot spot) {
        // Only looked at once the turn is ours: who had it before noted first that the group rests, then gave it back.
        if (topics.rests(spot)) {
            return false;
        }
        TopicDesk.Became became = say(notice, card, spot, () -> topics.told(spot, notice.key()));
        // A lost notice is worse than a doubled one, so one that may be lost is told once more, with a mark.
        if (became == TopicDesk.Became.LATER
                || (became == TopicDesk.Became.UNCERTAIN && topics.uncertain(spot, notice.key()) == 1)) {
            topics.notTold(spot, notice.key());
            return false;
        }
        topics.told(spot, notice.key());
        topics.certain(spot, notice.key());
        face.refresh(card, spot);
        return true;
    }

    /** A message that the employer edited is shown as a reply to what it was before. */
    private TopicDesk.Saying saying(CaseCard.Line line, Topics.Spot spot) {
        if (!line.by().isEmpty()) {
            return TopicDesk.Saying.of(words.line(line));
        }
        OptionalLong before = topics.shown(spot, line.key());
        return new TopicDesk.Saying(
                before.isPresent() ? words.edited(line) : words.line(line), Optional.of(line.key()), before);
    }

    private TopicDesk.Became say(CaseNotice notice, CaseCard card, Topics.Spot spot, Runnable left) {
        return saying(notice, card, spot)
                .map(saying -> desk.say(card, spot, marked(notice, saying, spot), left))
                .orElse(TopicDesk.Became.SENT);
    }

    private TopicDesk.Saying marked(CaseNotice notice, TopicDesk.Saying saying, Topics.Spot spot) {
        return topics.timesUncertain(spot, notice.key()) == 0 ? saying : saying.after(words.say("again"));
    }

    /** What to say of it; empty when the group knows it already or sees it in the name and the card. */
    private Optional<TopicDesk.Saying> saying(CaseNotice notice, CaseCard card, Topics.Spot spot) {
        return switch (notice) {
            case CaseNotice.Opened _ -> Optional.of(TopicDesk.Saying.of(words.say("opened")));
            case CaseNotice.Wrote(String _, CaseCard _, CaseCard.Line line) ->
                Optional.of(line)
                        .filter(said -> !said.key().matches("tg-" + spot.chat() + "-\\d+"))
                        .map(said -> saying(said, spot));
            case CaseNotice.Altered(String _, CaseCard _, String what) ->
                Optional.of(what)
                        .filter(LOUD::contains)
                        .map(loud -> words.say("what-" + loud, card.owner().orElse("")))
                        .map(TopicDesk.Saying::of);
            case CaseNotice.Erased _ -> Optional.empty();
        };
    }
}
