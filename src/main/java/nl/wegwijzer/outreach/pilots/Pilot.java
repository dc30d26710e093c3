package nl.wegwijzer.outreach.pilots;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A company on its way to a pilot, as far as the employer agreed that it is written down.
 *
 * @param number   counts up per ambassador; what it is called when it has no name
 * @param campaign code of the campaign that it came of; empty when it came otherwise
 * @param company  the name; empty unless the employer agreed
 * @param reached  on which day each stage was reached
 * @param tasks    what is arranged or who will do it, by the id of the task
 * @param placed   how many people work there because of it
 */
public record Pilot(
        String id,
        String owner,
        int number,
        String campaign,
        String company,
        @Nullable String region,
        Stage stage,
        Map<Stage, LocalDate> reached,
        Map<String, Arranged> tasks,
        int placed) {

    public static final int COMPANY_MAX = 80;
    public static final int PLACED_MAX = 500;

    /**
     * What is known of a task.
     *
     * @param by a role, not a name
     * @param on on which day it was arranged; absent while it is open
     */
    public record Arranged(String by, @Nullable LocalDate on) {

        public boolean done() {
            return on != null;
        }
    }

    public Pilot {
        if (company.length() > COMPANY_MAX || placed < 0 || placed > PLACED_MAX) {
            throw new IllegalArgumentException("A pilot with a name too long or an impossible number of people");
        }
        reached = Map.copyOf(reached);
        tasks = Map.copyOf(tasks);
    }

    /** Whether a stage was ever reached; one that stopped later still counts. */
    public boolean reached(Stage asked) {
        return reached.containsKey(asked);
    }

    /** At another stage: reaching one is reaching those before it, and going back takes back what came after. */
    Pilot at(Stage next, LocalDate today) {
        Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
        for (Stage other : Stage.values()) {
            LocalDate day = reached.get(other);
            if (day != null && (next == Stage.STOPPED || other.compareTo(next) <= 0)) {
                days.put(other, day);
            } else if (next != Stage.STOPPED && other.compareTo(next) <= 0) {
                days.put(other, today);
            }
        }
        days.putIfAbsent(next, today);
        return new Pilot(id, owner, number, campaign, company, region, next, days, tasks, placed);
    }

    /** How many tasks are arranged. */
    public long arranged() {
        return tasks.values().stream().filter(Arranged::done).count();
    }

    /** Whether a task is arranged. */
    public boolean arranged(String task) {
        Arranged known = tasks.get(task);
        return known != null && known.done();
    }

    /** With a task arranged, or open again; who does it may be known before it is done. */
    Pilot task(String task, boolean done, String by, LocalDate today) {
        Map<String, Arranged> changed = new LinkedHashMap<>(tasks);
        Arranged known = tasks.get(task);
        if (done) {
            changed.put(task, known != null && known.done() ? known : new Arranged(by, today));
        } else if (by.isEmpty()) {
            changed.remove(task);
        } else {
            changed.put(task, new Arranged(by, null));
        }
        return new Pilot(id, owner, number, campaign, company, region, stage, reached, changed, placed);
    }

    Pilot placing(int people) {
        return new Pilot(id, owner, number, campaign, company, region, stage, reached, tasks, people);
    }
}
