package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Alsace|alsace", "  ALSACE. |alsace", "l'Alsace|alsace", "L’Alsace|alsace", "l´Alsace|alsace",
            "l' Alsace|alsace",
            "« L’Alsace »|alsace", "Économie sociale|economie sociale", "e\u0301conomie|economie", "cœur|coeur",
            "CŒUR|coeur", "Læticia|laeticia", "Poitou-Charentes|poitou charentes",
            "Poitou – Charentes|poitou charentes",
            "poitou  charentes|poitou charentes", "P.T.C.E.|ptce", "un P.T.C.E|ptce",
            "Les Ateliers du Bocage|ateliers du bocage",
            "le RAMEAU|rameau", "la Région|region", "une alliance|alliance", "des alliances|alliances",
            "du Rameau|rameau",
            "de la confiance|confiance", "de l'égalité|egalite", "d'Alsace|alsace",
            "Habitat & Humanisme|habitat et humanisme",
            "aujourd'hui|aujourd hui", "L 214|l 214", "Lens|lens", "Desjoyaux|desjoyaux", "Le|le", "les|les",
            "la la land|la land", "'Solidatech'|solidatech", "Solidatech\u00A0!|solidatech", "!!!|''", "ﬁn|fin",
            "pôle territorial de coopération économique|pole territorial de cooperation economique"})
    void bringsAnswersToOneForm(String typed, String normal) {
        assertThat(FrenchText.normalise(typed)).isEqualTo(normal);
    }
}
