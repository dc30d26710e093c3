package nl.wegwijzer.knowledge;

import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.KnowledgeBuilder;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Texts;

/** The packaged knowledge without the application around it, for steps of the build. Not judged: {@code check-knowledge} does that. */
public final class PackagedKnowledge {

    private PackagedKnowledge() {}

    public static Knowledge read(ContentFolder packaged) {
        return new KnowledgeBuilder(Texts.load(packaged, "knowledge")).build(Content.read(packaged));
    }
}
