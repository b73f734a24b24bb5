/** DynamoDB Local listens on every interface and has no option for it: this sets the host before it starts. */
public class Loopback {
    public static void main(String[] args) throws Exception {
        var local = software.amazon.dynamodb.services.local.main.ServerRunner.createServerFromCommandLineArgs(args);
        var field = local.getClass().getDeclaredField("server");
        field.setAccessible(true);
        var jetty = (org.eclipse.jetty.server.Server) field.get(local);
        ((org.eclipse.jetty.server.ServerConnector) jetty.getConnectors()[0]).setHost("127.0.0.1");
        local.start();
        local.join();
    }
}
