package graph

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestTheAnswersKindFollowsAccept(t *testing.T) {
	tests := map[string]medium{
		"":                                  takeJSON,
		"*/*":                               takeJSON,
		"application/json":                  takeJSON,
		"application/graphql-response+json": takeGraphQL,
		"application/graphql-response+json, application/json;q=0.9":                                                         takeGraphQL,
		"application/json, application/graphql-response+json":                                                               takeJSON,
		"application/json;q=0.5, application/graphql-response+json;q=0.7":                                                   takeGraphQL,
		"application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed": takeGraphQL,
		"text/event-stream":    takeStream,
		"text/html":            takeNothing,
		"application/json;q=0": takeNothing,
	}
	for accept, want := range tests {
		if got := accepted([]string{accept}); got != want {
			t.Errorf("Accept %q is answered with kind %d; want %d", accept, got, want)
		}
	}
}

func TestWhatIsNoOperation(t *testing.T) {
	post := func(kind, body string) *http.Request {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
		r.Header.Set("Content-Type", kind)
		return r
	}
	upgrade := post("application/json", `{"query":"{a}"}`)
	upgrade.Header.Set("Upgrade", "websocket")
	tests := map[string]struct {
		request *http.Request
		want    int
	}{
		"GET":                 {httptest.NewRequest(http.MethodGet, "/graphql?query={a}", nil), http.StatusMethodNotAllowed},
		"a form":              {post("application/x-www-form-urlencoded", "query={a}"), http.StatusUnsupportedMediaType},
		"plain text":          {post("text/plain", `{"query":"{a}"}`), http.StatusUnsupportedMediaType},
		"multipart":           {post("multipart/form-data; boundary=x", "--x--"), http.StatusUnsupportedMediaType},
		"no content type":     {post("", `{"query":"{a}"}`), http.StatusUnsupportedMediaType},
		"an upgrade":          {upgrade, http.StatusBadRequest},
		"a batch":             {post("application/json", `[{"query":"{a}"}]`), http.StatusBadRequest},
		"no JSON":             {post("application/json", `{"query":`), http.StatusBadRequest},
		"JSON and more":       {post("application/json", `{"query":"{a}"} x`), http.StatusBadRequest},
		"no query":            {post("application/json", `{"variables":{}}`), http.StatusBadRequest},
		"a query of number":   {post("application/json", `{"query":1}`), http.StatusBadRequest},
		"variables in a list": {post("application/json", `{"query":"{a}","variables":[]}`), http.StatusBadRequest},
		"too long":            {post("application/json", `{"query":"`+strings.Repeat(" ", maxBody)+`"}`), http.StatusRequestEntityTooLarge},
		"an operation":        {post("application/json; charset=utf-8", ` {"query":"{a}","query":"{b}","variables":null}`), 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, refused := read(httptest.NewRecorder(), tt.request, takeJSON)
			switch {
			case refused == nil && tt.want != 0:
				t.Errorf("taken; want status %d", tt.want)
			case refused != nil && refused.status != tt.want:
				t.Errorf("status %d; want %d", refused.status, tt.want)
			}
		})
	}
}

func TestAKeyIsVisibleASCII(t *testing.T) {
	for key, good := range map[string]bool{
		"a": true, strings.Repeat("k", 128): true, "0190-ab!~": true,
		"": false, strings.Repeat("k", 129): false, "a b": false, "键": false, "a\tb": false,
	} {
		_, fa := keyOf(http.Header{"Idempotency-Key": {key}})
		if (fa == nil) != good {
			t.Errorf("key %q: %v", key, fa)
		}
	}
	if _, fa := keyOf(http.Header{"Idempotency-Key": {"a", "b"}}); fa == nil {
		t.Error("two keys were taken for one")
	}
}
