package org.alliances.mooc.catalogue;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.publishing.PublishingApi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The pictures and documents of courses; those asked for of late are held in memory. */
@ApplicationScoped
class PublishedFiles implements FileSizes {
    /** Of a number each; a platform with more drawings reads some of them again. */
    private static final int SIZES = 100_000;

    private final PublishingApi publishing;
    private final Cache<ContentHash, HeldFile> held;
    private final Cache<ContentHash, Integer> sizes = Caffeine.newBuilder().maximumSize(SIZES).build();

    PublishedFiles(PublishingApi publishing, CatalogueConfig config) {
        this.publishing = publishing;
        this.held = Caffeine.newBuilder().maximumWeight(config.fileMemory().asLongValue())
                .weigher((ContentHash hash, HeldFile file) -> file.weight()).build();
    }

    Optional<HeldFile> file(ContentHash hash) {
        // A hash that is not there is asked for again next time: another replica may have published it meanwhile.
        return Optional
                .ofNullable(held.get(hash, key -> publishing.file(key).map(HeldFile::of).orElse(null)));
    }

    @Override
    public int travelling(ShownFile file) {
        if (!HeldFile.isCompressible(file.mediaType())) {
            return file.bytes();
        }
        return sizes.get(file.hash(),
                hash -> file(hash).map(HeldFile::travelling).orElseThrow(() -> new IllegalStateException(
                        "a published lesson shows a file that was not kept")));
    }
}
