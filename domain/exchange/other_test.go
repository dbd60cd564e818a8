package exchange_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"hengxiao/domain/exchange"
	"hengxiao/domain/secret"
)

// other is the budget preparation of another maker: it keeps one document for each id,
// however often it comes, and answers as its script says.
type other struct {
	*httptest.Server
	t      *testing.T
	secret secret.Seed
	script func(w http.ResponseWriter, m exchange.BudgetMessage)

	mu        sync.Mutex
	posts     int
	documents map[string]string // by id
	signed    []string          // times of signatures
}

func otherSystem(t *testing.T) *other {
	t.Helper()
	o := &other{t: t, secret: secret.Seed{31: 7}, documents: map[string]string{}, script: func(http.ResponseWriter, exchange.BudgetMessage) {}}
	o.Server = httptest.NewServer(o)
	t.Cleanup(o.Close)
	return o
}

// ServeHTTP takes a message as the other side must: the signature first, the id as the
// mark of a document.
func (o *other) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	var m exchange.BudgetMessage
	if err == nil {
		err = json.Unmarshal(body, &m)
	}
	if err != nil || r.Method != http.MethodPost || r.Header.Get("Content-Type") != "application/json" || !m.Whole() || r.Header.Get("Idempotency-Key") != m.ID {
		o.t.Errorf("%s of %q under %q, %v", r.Method, body, r.Header.Get("Idempotency-Key"), err)
	}
	at, ok := o.verified(r.Header.Get("Hengxiao-Signature"), body)
	if !ok {
		o.t.Errorf("the signature %q is none of ours", r.Header.Get("Hengxiao-Signature"))
	}
	o.mu.Lock()
	o.posts++
	o.signed = append(o.signed, at)
	if before, twice := o.documents[m.ID]; twice && before != string(body) {
		o.t.Errorf("two documents under %s", m.ID)
	}
	o.documents[m.ID] = string(body)
	script := o.script
	o.mu.Unlock()
	script(w, m)
}

// verified reads t=SECONDS,v1=HEX,… and tells whether one of the signatures is right.
func (o *other) verified(header string, body []byte) (at string, ok bool) {
	parts := strings.Split(header, ",")
	at, _ = strings.CutPrefix(parts[0], "t=")
	mac := hmac.New(sha256.New, o.secret[:])
	mac.Write([]byte(at + "." + string(body)))
	for _, p := range parts[1:] {
		sum, err := hex.DecodeString(strings.TrimPrefix(p, "v1="))
		ok = ok || err == nil && hmac.Equal(sum, mac.Sum(nil))
	}
	return at, ok
}

func (o *other) answers(script func(http.ResponseWriter, exchange.BudgetMessage)) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.script = script
}

// counted are the posts so far and the documents that they made.
func (o *other) counted() (posts, documents int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.posts, len(o.documents)
}

var loopback = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}

// config reaches the other system from here.
func (o *other) config() exchange.EndpointConfig {
	return exchange.EndpointConfig{URL: o.URL + "/hengxiao?from=440605", Networks: loopback, Secrets: []secret.Seed{o.secret}, Timeout: 5 * time.Second}
}

func (o *other) endpoint(change func(*exchange.EndpointConfig)) exchange.Targets {
	o.t.Helper()
	c := o.config()
	change(&c)
	return exchange.Targets{Endpoint: must(exchange.NewEndpoint(c))(o.t)}
}

func (o *other) target() exchange.Targets {
	o.t.Helper()
	return o.endpoint(func(*exchange.EndpointConfig) {})
}

func status(code int) func(http.ResponseWriter, exchange.BudgetMessage) {
	return func(w http.ResponseWriter, _ exchange.BudgetMessage) { w.WriteHeader(code) }
}

func reply(body string) func(http.ResponseWriter, exchange.BudgetMessage) {
	return func(w http.ResponseWriter, m exchange.BudgetMessage) {
		_, _ = io.WriteString(w, strings.NewReplacer("ID", m.ID, "HASH", m.Hash).Replace(body))
	}
}
