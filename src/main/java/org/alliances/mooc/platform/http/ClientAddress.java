package org.alliances.mooc.platform.http;

import java.util.Arrays;
import java.util.HexFormat;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;

/**
 * From where a request comes. Behind a proxy this is the client's address where the installation has said that the proxy
 * is to be believed ({@code quarkus.http.proxy.*}), else the proxy's.
 */
public final class ClientAddress {
    private static final int MAX_LENGTH = 64;
    private static final int IPV6 = 16;
    private static final int NETWORK = 8;
    private static final byte[] IPV4_IN_IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private ClientAddress() {}

    /** As text, without the zone of a link-local address, which says something about this machine only; may be null. */
    public static String plain(SocketAddress address) {
        if (address == null) {
            return null;
        }
        String text = address.hostAddress() == null ? address.host() : address.hostAddress();
        if (text == null) {
            return null;
        }
        String withoutZone = text.replaceFirst("%.*", "");
        return withoutZone.substring(0, Math.min(MAX_LENGTH, withoutZone.length()));
    }

    /**
     * What belongs to one subscriber: an address of IPv4, and of IPv6 the first half, because the second half is the
     * subscriber's own to choose. Whatever else a proxy has written is taken as it is; where nothing is known, {@code ""}.
     */
    public static String network(SocketAddress address) {
        String text = plain(address);
        byte[] bytes = text == null ? null : NetUtil.createByteArrayFromIpAddressString(text);
        if (bytes == null) {
            return text == null ? "" : text;
        }
        if (bytes.length == IPV6 && !Arrays.equals(bytes, 0, IPV4_IN_IPV6.length, IPV4_IN_IPV6, 0,
                IPV4_IN_IPV6.length)) {
            return HexFormat.of().formatHex(bytes, 0, NETWORK) + "/64";
        }
        return HexFormat.of().formatHex(bytes, bytes.length - 4, bytes.length);
    }
}
