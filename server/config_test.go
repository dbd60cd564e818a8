package main

import (
	"io"
	"maps"
	"net/http/httptest"
	"strings"
	"testing"
)

func configured(t *testing.T, env map[string]string, args ...string) (*config, error) {
	t.Helper()
	sh := &shell{out: io.Discard, err: io.Discard, env: func(name string) string { return env[name] }}
	c, _, err := settings(sh, "serve", args, nil)
	return c, err
}

func TestFlagsGoBeforeTheEnvironment(t *testing.T) {
	c, err := configured(t, map[string]string{"HENGXIAO_LISTEN": ":1", "HENGXIAO_DATA_DIR": "/d"}, "--listen", ":2")
	if err != nil || c.listen != ":2" || c.dataDir != "/d" || c.demo() {
		t.Errorf("%+v, %v", c, err)
	}
	if c, err := configured(t, nil, "--demo"); err != nil || !c.demo() || c.listen != "127.0.0.1:8080" {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestWrongSettingsStopTheServer(t *testing.T) {
	for variable, value := range map[string]string{
		"HENGXIAO_ENV":              "staging",
		"HENGXIAO_CORS_ORIGINS":     "https://a.gov.cn/path",
		"HENGXIAO_TRUSTED_PROXIES":  "10.0.0.1",
		"HENGXIAO_RATE":             "0",
		"HENGXIAO_EXCHANGE_TIMEOUT": "soon",
	} {
		if _, err := configured(t, map[string]string{variable: value}); err == nil {
			t.Errorf("%s=%s was taken", variable, value)
		}
	}
	if _, err := configured(t, map[string]string{"HENGXIAO_CORS_ORIGINS": "*"}); err == nil {
		t.Error("every origin was opened")
	}
}

const strongSecret = "9H0sGLnJq3BvLtVfVnSrNTmE6eVb1wqD0cQJx4iB7yo="

func TestAWeakExchangeStopsTheServer(t *testing.T) {
	sound := map[string]string{"HENGXIAO_EXCHANGE_URL": "https://budget.example.gov.cn/in", "HENGXIAO_EXCHANGE_SECRET": strongSecret}
	tests := map[string]struct{ variable, value, want string }{
		"sound":                    {"", "", ""},
		"a network named":          {"HENGXIAO_EXCHANGE_NETWORKS", "10.1.2.0/24,fd12::/16", ""},
		"plain http":               {"HENGXIAO_EXCHANGE_URL", "http://budget.example.gov.cn/in", "https://"},
		"no address":               {"HENGXIAO_EXCHANGE_URL", "", "HENGXIAO_EXCHANGE_URL is missing"},
		"no secret":                {"HENGXIAO_EXCHANGE_SECRET", "", "secret is missing"},
		"a word":                   {"HENGXIAO_EXCHANGE_SECRET", "changeme", "HENGXIAO_EXCHANGE_SECRET"},
		"a short secret":           {"HENGXIAO_EXCHANGE_SECRET", "c2VjcmV0", "32 are needed"},
		"a typed secret":           {"HENGXIAO_EXCHANGE_SECRET", "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=", "no random key"},
		"a network that is none":   {"HENGXIAO_EXCHANGE_NETWORKS", "10.1.2.3", "no network"},
		"every network":            {"HENGXIAO_EXCHANGE_NETWORKS", "0.0.0.0/0", "wider"},
		"a timeout without an end": {"HENGXIAO_EXCHANGE_TIMEOUT", "1h", "timeout"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			env := maps.Clone(sound)
			env[tt.variable] = tt.value
			c, err := configured(t, env)
			if err == nil {
				_, err = c.targets(&shell{env: func(name string) string { return env[name] }})
			}
			if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
				t.Errorf("answered %v; want %q", err, tt.want)
			}
		})
	}
}

func TestOnlyTheDemonstrationHasAFolderByItself(t *testing.T) {
	for env, want := range map[string]string{"demo": "d/exchange", "production": ""} {
		c, err := configured(t, map[string]string{"HENGXIAO_ENV": env, "HENGXIAO_DATA_DIR": "d"})
		if err != nil || c.exchangeFolder() != want {
			t.Errorf("%s: %q, %v", env, c.exchangeFolder(), err)
		}
	}
	if c, err := configured(t, nil, "--demo", "--exchange-dir", "/srv/x"); err != nil || c.exchangeFolder() != "/srv/x" {
		t.Errorf("the folder given is not taken: %v, %v", c, err)
	}
}

func TestOnlyATrustedProxyTellsTheAddress(t *testing.T) {
	tests := map[string]struct{ proxies, peer, forwarded, want string }{
		"nobody is trusted":        {"", "192.0.2.1:5", "203.0.113.9", "192.0.2.1"},
		"a trusted proxy":          {"192.0.2.0/24", "192.0.2.1:5", "203.0.113.9", "203.0.113.9"},
		"a client that lies":       {"192.0.2.0/24", "192.0.2.1:5", "1.1.1.1, 203.0.113.9", "203.0.113.9"},
		"a proxy before a proxy":   {"192.0.2.0/24", "192.0.2.1:5", "203.0.113.9, 192.0.2.7", "203.0.113.9"},
		"nonsense":                 {"192.0.2.0/24", "192.0.2.1:5", "<script>", "192.0.2.1"},
		"a stranger with a header": {"10.0.0.0/8", "192.0.2.1:5", "10.1.1.1", "192.0.2.1"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c, err := configured(t, map[string]string{"HENGXIAO_TRUSTED_PROXIES": tt.proxies})
			if err != nil {
				t.Fatal(err)
			}
			r := httptest.NewRequest("GET", "/", nil)
			r.RemoteAddr = tt.peer
			r.Header.Set("X-Forwarded-For", tt.forwarded)
			if got := (&app{config: c}).addressOf(r); got != tt.want {
				t.Errorf("address %s; want %s", got, tt.want)
			}
		})
	}
}
