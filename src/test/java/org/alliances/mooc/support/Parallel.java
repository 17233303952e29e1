package org.alliances.mooc.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Lets several callers do something at the same moment. */
public final class Parallel {
    private Parallel() {}

    /** What each of so many callers got. */
    public static <T> List<T> run(int callers, Callable<T> work) {
        return all(Collections.nCopies(callers, work));
    }

    /** Does something with each element, all at once. */
    public static <T> void each(List<T> elements, Consumer<T> work) {
        all(elements.stream().<Callable<Boolean>>map(element -> () -> {
            work.accept(element);
            return true;
        }).toList());
    }

    private static <T> List<T> all(List<Callable<T>> works) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> results = works.stream().map(work -> callers.submit(() -> {
                start.await();
                return work.call();
            })).toList();
            start.countDown();
            List<T> values = new ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get());
            }
            return values;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e.getCause());
        }
    }
}
