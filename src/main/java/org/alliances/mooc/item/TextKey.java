package org.alliances.mooc.item;

import java.util.List;

import org.alliances.mooc.item.ShortText.NearMiss;

/** Words to find, compared without case, accents, punctuation and leading article. */
record TextKey(List<String> accept, List<NearMiss> nearMisses) implements AnswerKey {
    @Override
    public boolean accepts(String typed) {
        String given = FrenchText.normalise(typed);
        return accept.stream().map(FrenchText::normalise).anyMatch(given::equals);
    }

    @Override
    public List<FeedbackNote> notes(String typed, String label) {
        String given = FrenchText.normalise(typed);
        return nearMisses.stream().filter(miss -> miss.feedback() != null)
                .filter(miss -> FrenchText.normalise(miss.text()).equals(given))
                .map(miss -> new FeedbackNote(label, miss.feedback())).toList();
    }

    @Override
    public String shown() {
        return accept.getFirst();
    }

    /**
     * Says what is wrong with the key itself.
     *
     * @param where put before the members' names: empty, or as in {@code blanks[0].}
     */
    void find(Findings findings, String where) {
        for (int place = 0; place < accept.size(); place++) {
            words(findings, where + "accept[" + place + "]", accept.get(place));
        }
        for (int place = 0; place < nearMisses.size(); place++) {
            String field = where + "nearMisses[" + place + "].text";
            String text = nearMisses.get(place).text();
            words(findings, field, text);
            findings.unless(text == null || !accepts(text), "near-miss-right", field,
                    "Cette réponse voisine serait comptée juste.", "This near miss would be counted right.");
        }
    }

    @Override
    public TextKey with(String text) {
        TextKey wider = accepts(text) ? this : new TextKey(Lists.append(accept, text), nearMisses);
        return new TextKey(wider.accept,
                nearMisses.stream().filter(miss -> !wider.accepts(miss.text())).toList());
    }

    @Override
    public boolean canAccept(String text) {
        return text != null && !FrenchText.normalise(text).isEmpty();
    }

    private static void words(Findings findings, String field, String text) {
        findings.unless(text != null && !FrenchText.normalise(text).isEmpty(), "words-missing", field,
                "Il faut des lettres ou des chiffres.",
                "There must be letters or digits.");
    }
}
