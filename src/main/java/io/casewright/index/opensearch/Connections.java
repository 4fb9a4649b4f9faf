package io.casewright.index.opensearch;

import io.casewright.index.opensearch.ClusterAddress.Login;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/// Connections to the nodes of a cluster: pooled, and encrypted where the address says `https`.
final class Connections {

    private static final Timeout TO_CONNECT = Timeout.ofSeconds(2);

    /// To one node: as many requests go on at once.
    private static final int TO_A_NODE = 64;

    private Connections() {}

    static OpenSearchTransport open(ClusterAddress address) {
        HttpHost[] nodes = address.nodes().stream().map(HttpHost::create).toArray(HttpHost[]::new);
        Header[] headers = address.login().map(Connections::header).stream().toArray(Header[]::new);
        Timeout patience = Timeout.of(address.patience());
        PoolingAsyncClientConnectionManager pool = pool(address, nodes.length, patience);
        return ApacheHttpClient5TransportBuilder.builder(nodes)
                .setDefaultHeaders(headers)
                .setRequestConfigCallback(
                        request -> request.setResponseTimeout(patience).setConnectionRequestTimeout(patience))
                .setHttpClientConfigCallback(client -> client.setConnectionManager(pool))
                .build();
    }

    private static PoolingAsyncClientConnectionManager pool(ClusterAddress address, int nodes, Timeout patience) {
        PoolingAsyncClientConnectionManagerBuilder pool = PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(TO_A_NODE)
                .setMaxConnTotal(TO_A_NODE * nodes)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(TO_CONNECT)
                        .setSocketTimeout(patience)
                        .build());
        address.authorities()
                .ifPresent(file -> pool.setTlsStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(trusting(file))
                        .buildAsync()));
        return pool.build();
    }

    private static Header header(Login login) {
        byte[] bytes = (login.user() + ':' + login.password()).getBytes(StandardCharsets.UTF_8);
        return new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes), true);
    }

    private static SSLContext trusting(Path authorities) {
        try (InputStream pem = Files.newInputStream(authorities)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("authority-" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(unusable(authorities), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(unusable(authorities), e);
        }
    }

    private static String unusable(Path authorities) {
        return "casewright.index.opensearch.authorities names no PEM file of certificates: " + authorities;
    }
}
