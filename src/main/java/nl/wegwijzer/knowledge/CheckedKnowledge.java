package nl.wegwijzer.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.FaultyContent;
import nl.wegwijzer.knowledge.lint.Finding;
import nl.wegwijzer.knowledge.lint.Linter;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.KnowledgeBuilder;
import nl.wegwijzer.platform.ContentFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads, judges and builds: knowledge with an error is refused, one with warnings is used. The packaged knowledge was judged by the
 * build that packaged it.
 */
record CheckedKnowledge(ContentFolder folder, KnowledgeBuilder builder, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedKnowledge.class);

    /**
     * The knowledge as the files are now.
     *
     * @throws FaultyContent with file and line of each error
     */
    Knowledge load() {
        Content content = Content.read(folder);
        if (!folder.judged()) {
            judge(content);
        }
        return builder.build(content);
    }

    private void judge(Content content) {
        List<Finding> findings = Linter.check(content, LocalDate.now(clock));
        List<Fault> errors = Linter.errors(findings);
        if (!errors.isEmpty()) {
            throw new FaultyContent(errors);
        }
        int warnings = Linter.warnings(findings).size();
        if (warnings > 0) {
            LOG.info("The knowledge has {} warnings; the command check-knowledge lists them", warnings);
        }
    }
}
