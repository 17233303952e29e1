package org.alliances.mooc.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void idsAreInTheOrderInWhichTheyWereMade() {
        List<UUID> made = Stream.generate(Ids::next).limit(10_000).toList();

        assertThat(made).allMatch(id -> id.version() == 7).doesNotHaveDuplicates();
        assertThat(made.stream().map(UUID::toString)).isSorted();
    }
}
