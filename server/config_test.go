package main

import (
	"io"
	"net/http/httptest"
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
		"HENGXIAO_ENV":             "staging",
		"HENGXIAO_CORS_ORIGINS":    "https://a.gov.cn/path",
		"HENGXIAO_TRUSTED_PROXIES": "10.0.0.1",
		"HENGXIAO_RATE":            "0",
	} {
		if _, err := configured(t, map[string]string{variable: value}); err == nil {
			t.Errorf("%s=%s was taken", variable, value)
		}
	}
	if _, err := configured(t, map[string]string{"HENGXIAO_CORS_ORIGINS": "*"}); err == nil {
		t.Error("every origin was opened")
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
