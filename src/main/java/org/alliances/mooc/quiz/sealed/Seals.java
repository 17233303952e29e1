package org.alliances.mooc.quiz.sealed;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.persistence.Ids;
import org.alliances.mooc.quiz.SealedPapers.SealedPaper;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Signs packages, and knows its own signatures: compact JSON Web Signatures (RFC 7515) by ES256, which the key stores of
 * phones check by themselves. The keys are in the database, so that every replica signs alike and a restart forgets none.
 */
@ApplicationScoped
class Seals {
    /** RFC 8725, 3.11: a signature made for one purpose is none for another. */
    private static final String TYPE = "alliances-sealed-package+jws";
    private static final AlgorithmConstraints ES256_ALONE = new AlgorithmConstraints(ConstraintType.PERMIT,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final SealKeyRepository keys;
    private final ObjectMapper json;
    private final Clock clock;
    private final AtomicReference<List<PublicJsonWebKey>> known = new AtomicReference<>(List.of());

    Seals(SealKeyRepository keys, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** The seal of a package: what it says is what is sealed. */
    String seal(LearnerId learner, SealedPaper paper) {
        PublicJsonWebKey key = signing();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims(learner, paper));
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", TYPE);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a package could not be signed", e);
        }
    }

    /** Whether it was signed here, and says of the package what was said then. */
    boolean isSealOf(LearnerId learner, SealedPaper paper, String seal) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(ES256_ALONE);
        try {
            signature.setCompactSerialization(seal);
            PublicJsonWebKey key = key(signature.getKeyIdHeaderValue());
            if (key == null || !TYPE.equals(signature.getHeader("typ"))) {
                return false;
            }
            signature.setKey(key.getPublicKey());
            return signature.verifySignature() && signature.getPayload().equals(claims(learner, paper));
        } catch (JoseException notOurs) {
            // Whatever it is, it is no seal of ours: the caller keeps it and says so.
            return false;
        }
    }

    /** The public parts of all keys (RFC 7517). */
    List<Map<String, Object>> publicKeys() {
        signing();
        return known.get().stream().map(key -> {
            Map<String, Object> shown = key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
            return (Map<String, Object>) new LinkedHashMap<>(shown);
        }).toList();
    }

    private String claims(LearnerId learner, SealedPaper paper) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", paper.id());
        claims.put("sub", learner.value());
        claims.put("course", paper.course().value());
        claims.put("quiz", paper.quiz().value());
        claims.put("revision", paper.revision().value());
        claims.put("paperHash", paper.paperHash());
        claims.put("timeLimit", paper.timeLimit() == null ? null : paper.timeLimit().toString());
        claims.put("issuedAt", text(paper.issuedAt()));
        claims.put("startBy", text(paper.startBy()));
        claims.put("answersBy", text(paper.answersBy()));
        try {
            return json.writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always JSON", e);
        }
    }

    private static String text(Instant instant) {
        return instant.toString();
    }

    private PublicJsonWebKey signing() {
        if (known.get().isEmpty()) {
            reload();
        }
        if (known.get().isEmpty()) {
            create();
            reload();
        }
        return known.get().getFirst();
    }

    private PublicJsonWebKey key(String id) {
        return find(id) == null ? reloaded(id) : find(id);
    }

    /** Another replica may have made the first key. */
    private PublicJsonWebKey reloaded(String id) {
        reload();
        return find(id);
    }

    private PublicJsonWebKey find(String id) {
        return known.get().stream().filter(key -> key.getKeyId().equals(id)).findFirst().orElse(null);
    }

    private void reload() {
        known.set(QuarkusTransaction.requiringNew().call(keys::inOrder).stream().map(Seals::read).toList());
    }

    /** Two replicas may each make one: the older signs from then on, and both are believed. */
    private void create() {
        try {
            EllipticCurveJsonWebKey made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            made.setKeyId(Ids.next().toString());
            made.setUse("sig");
            made.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            SealKey key = SealKey.of(made.getKeyId(), made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE),
                    clock.instant());
            QuarkusTransaction.requiringNew().run(() -> keys.persist(key));
        } catch (JoseException e) {
            throw new IllegalStateException("a key could not be made", e);
        }
    }

    private static PublicJsonWebKey read(SealKey stored) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(stored.keyPair());
        } catch (JoseException e) {
            throw new IllegalStateException("a stored key cannot be read; key=" + stored.id(), e);
        }
    }
}
