package nl.wegwijzer.outreach.web;

import io.swagger.v3.oas.annotations.Hidden;
import nl.wegwijzer.outreach.story.Stories;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.regions.Regions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an ambassador has at hand: the story to read aloud, objections with facts, and a good practice near by. */
@Controller
@Hidden
class StoryPage {

    private final Stories stories;
    private final Regions regions;

    StoryPage(Stories stories, Regions regions) {
        this.stories = stories;
        this.regions = regions;
    }

    @GetMapping("/ambassadeur/verhaal")
    String story(
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String regio,
            Staff by,
            Model model) {
        model.addAttribute("wie", by);
        model.addAttribute("verhaal", stories.story());
        model.addAttribute("bezwaren", stories.objections());
        model.addAttribute("sectoren", stories.sectors());
        model.addAttribute("regios", regions.all());
        model.addAttribute("sector", sector);
        model.addAttribute("regio", regio);
        model.addAttribute("kaarten", stories.cards(sector, regio));
        return "outreach/verhaal";
    }
}
