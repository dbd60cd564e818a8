package exchange_test

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/domain/secret"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/outboxmessage"
)

func TestAWeakEndpointIsRefusedBeforeAnythingIsSent(t *testing.T) {
	good := exchange.EndpointConfig{URL: "https://budget.example.gov.cn:8443/in?unit=1", Secrets: []secret.Seed{{}}, Timeout: time.Second}
	if _, err := exchange.NewEndpoint(good); err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		change func(*exchange.EndpointConfig)
		want   string
	}{
		"plain http":            {func(c *exchange.EndpointConfig) { c.URL = "http://budget.example.gov.cn/in" }, "https://"},
		"a file":                {func(c *exchange.EndpointConfig) { c.URL = "file:///etc/passwd" }, "https://"},
		"a bare host":           {func(c *exchange.EndpointConfig) { c.URL = "budget.example.gov.cn" }, "https://"},
		"a password":            {func(c *exchange.EndpointConfig) { c.URL = "https://u:hidden@budget.example.gov.cn/in" }, "no user"},
		"a fragment":            {func(c *exchange.EndpointConfig) { c.URL = "https://budget.example.gov.cn/in#x" }, "no fragment"},
		"no host":               {func(c *exchange.EndpointConfig) { c.URL = "https:///in" }, "a host"},
		"no URL":                {func(c *exchange.EndpointConfig) { c.URL = "https://u:hidden\x7f@h/" }, "no URL"},
		"no secret":             {func(c *exchange.EndpointConfig) { c.Secrets = nil }, "secret is missing"},
		"no timeout":            {func(c *exchange.EndpointConfig) { c.Timeout = 0 }, "timeout"},
		"no end":                {func(c *exchange.EndpointConfig) { c.Timeout = time.Hour }, "timeout"},
		"every network":         {func(c *exchange.EndpointConfig) { c.Networks = prefixes("0.0.0.0/0") }, "wider"},
		"half of the network":   {func(c *exchange.EndpointConfig) { c.Networks = prefixes("10.0.0.0/8", "128.0.0.0/1") }, "wider"},
		"every network of IPv6": {func(c *exchange.EndpointConfig) { c.Networks = prefixes("::/0") }, "wider"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c := good
			tt.change(&c)
			_, err := exchange.NewEndpoint(c)
			if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "hidden") {
				t.Errorf("NewEndpoint(%s) = %v; want %q", c.URL, err, tt.want)
			}
		})
	}
}

func prefixes(texts ...string) (all []netip.Prefix) {
	for _, text := range texts {
		all = append(all, netip.MustParsePrefix(text))
	}
	return all
}

// closedHosts are names and notations of addresses that no message may go to.
var closedHosts = []string{
	"127.0.0.1", "127.1.2.3", "[::1]", "localhost", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]",
	"127.1", "0x7f.0.0.1", "0177.0.0.1", "2130706433", "0x7f000001", "127.0.0.1.", "0", "0.0.0.0", "[::]",
	"10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "[::ffff:10.0.0.1]", "[::ffff:192.168.1.1]",
	"169.254.169.254", "[::ffff:169.254.169.254]", "169.254.0.1", "[fe80::1]", "[fe80::1%25lo]", "100.64.0.1", "100.127.255.255", "100.100.100.200",
	"[fc00::1]", "[fd00:ec2::254]", "[fd12:3456::1]", "[fec0::1]", "192.0.0.1", "192.0.0.170", "192.0.2.1", "198.51.100.1", "203.0.113.1",
	"198.18.0.1", "198.19.255.255", "192.88.99.1", "224.0.0.1", "239.255.255.255", "[ff02::1]", "[ff0e::1]", "240.0.0.1", "255.255.255.255",
	"[64:ff9b::7f00:1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::a00:1]", "[2002:7f00:1::]", "[2002:a9fe:a9fe::1]", "[2001::1]", "[2001:db8::1]",
	"[::a00:1]", "[::ffff:0.0.0.0]", "0.1.2.3", "[::ffff:100.64.0.1]", "[::ffff:198.18.0.1]", "[::ffff:224.0.0.1]",
}

func TestNoMessageGoesIntoAClosedNetwork(t *testing.T) {
	h := domaintest.Open(t, "sqlite3")
	r := reported(t, h, 1)
	r.push()
	for _, host := range closedHosts {
		e, err := exchange.NewEndpoint(exchange.EndpointConfig{URL: "https://" + host + ":9/in", Secrets: []secret.Seed{{}}, Timeout: time.Second})
		if err != nil {
			continue // no host at all
		}
		h.Clock.Advance(24 * time.Hour)
		if err := r.deliver(exchange.Targets{Endpoint: e}); err == nil {
			t.Errorf("%s was called", host)
		}
		if m := r.only(); m.Reason != "对方系统地址不在允许范围" && m.Reason != "连接对方系统失败" {
			t.Errorf("%s: %s", host, m.Reason)
		}
	}
}

func TestOnlyTheNetworkNamedIsOpened(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, o := reported(t, h, 1), otherSystem(t)
		r.push()
		for name, networks := range map[string][]netip.Prefix{"another": prefixes("10.0.0.0/8"), "one of IPv6": prefixes("::1/128")} {
			if err := r.deliver(o.endpoint(func(c *exchange.EndpointConfig) { c.Networks = networks })); err == nil {
				t.Errorf("%s network opened this one", name)
			}
			r.stands(outboxmessage.StatusPENDING, declaration.StageREPORTED, "对方系统地址不在允许范围")
			h.Clock.Advance(time.Hour)
		}
		named := o.endpoint(func(c *exchange.EndpointConfig) { c.URL = strings.Replace(c.URL, "127.0.0.1", "localhost", 1) })
		r.delivered(named)
		r.stands(outboxmessage.StatusSENT, declaration.StageREPORTED, "")
	})
}

func TestARedirectIsNotFollowed(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, o := reported(t, h, 1), otherSystem(t)
		r.push()
		elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("the message went elsewhere") }))
		defer elsewhere.Close()
		o.answers(func(w http.ResponseWriter, _ exchange.BudgetMessage) {
			w.Header().Set("Location", elsewhere.URL)
			w.WriteHeader(http.StatusTemporaryRedirect)
		})
		if err := r.deliver(o.target()); err == nil {
			t.Error("nobody hears of the redirect")
		}
		r.stands(outboxmessage.StatusPENDING, declaration.StageREPORTED, "对方系统返回 HTTP 307")
	})
}
