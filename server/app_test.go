package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/demo"
	"hengxiao/ent/viewer"
	"hengxiao/graph"
)

// house is the whole server before the demonstration, with its log.
type house struct {
	*app
	t   *testing.T
	url string
	log *lines
}

// lines is a log that can be read while it is written.
type lines struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func open(t *testing.T) *house {
	t.Helper()
	log := &lines{}
	sh := &shell{out: io.Discard, err: log, in: strings.NewReader(""), env: func(string) string { return "" }}
	c, _, err := settings(sh, "serve", []string{"--demo", "--data-dir", t.TempDir()}, nil)
	if err != nil {
		t.Fatal(err)
	}
	a, err := newApp(t.Context(), sh, c, newLog(log))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.store.Close() })
	if _, err := loadDemo(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	routes, err := a.routes()
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(routes)
	t.Cleanup(server.Close)
	a.ready.Store(true)
	return &house{a, t, server.URL, log}
}

// send is one request; body may be nil.
func (h *house) send(method, path string, body io.Reader, headers ...string) *http.Response {
	h.t.Helper()
	r, err := http.NewRequestWithContext(h.t.Context(), method, h.url+path, body)
	if err != nil {
		h.t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = answer.Body.Close() })
	return answer
}

func (h *house) text(r *http.Response) string {
	h.t.Helper()
	text, err := io.ReadAll(r.Body)
	if err != nil {
		h.t.Fatal(err)
	}
	return string(text)
}

func (h *house) ask(token, query string) *http.Response {
	body, _ := json.Marshal(struct {
		Query string `json:"query"`
	}{query})
	headers := []string{"Content-Type", "application/json"}
	if token != "" {
		headers = append(headers, "Authorization", "Bearer "+token)
	}
	return h.send(http.MethodPost, "/graphql", bytes.NewReader(body), headers...)
}

// enter signs somebody in and returns the access token and the cookie.
func (h *house) enter(login string) (token, cookie string) {
	h.t.Helper()
	answer := h.ask("", fmt.Sprintf(`mutation { signIn(input: {login: %q, password: %q}) { accessToken } }`, login, demo.Password))
	var got struct {
		Data struct{ SignIn struct{ AccessToken string } }
	}
	text := h.text(answer)
	if err := json.Unmarshal([]byte(text), &got); err != nil || got.Data.SignIn.AccessToken == "" {
		h.t.Fatalf("%s does not get in: %s", login, text)
	}
	for _, c := range answer.Cookies() {
		cookie = c.Name + "=" + c.Value
	}
	return got.Data.SignIn.AccessToken, cookie
}

// somebody is an account of the demonstration with this role.
func somebody(t *testing.T, role viewer.Role) string {
	t.Helper()
	accounts := demo.Accounts()
	i := slices.IndexFunc(accounts, func(a demo.Account) bool { return slices.Contains(a.Roles, role) && a.TotpSecret == nil })
	if i < 0 {
		t.Fatalf("nobody is %s", role)
	}
	return accounts[i].Login
}

func TestTheHouse(t *testing.T) {
	h := open(t)
	t.Run("a session is kept by its cookie", h.within(sessionByCookie))
	t.Run("a token that is none lets nobody in", h.within(forgedTokens))
	t.Run("a file comes back to those who may see it", h.within(fileRoundTrip))
	t.Run("a department's paper comes back to those who may see its form", h.within(overallFiles))
	t.Run("a photo from the site keeps its place to itself", h.within(photoFromSite))
	t.Run("a roll-up is printed of what its reader sees", h.within(rollupPrinted))
	t.Run("a report opens in Word and Excel", h.within(reportInOffice))
	t.Run("a pay list is handed out once it is approved", h.within(payListHandedOut))
	t.Run("people's own data go out to who has proved that it is them", h.within(proofOfFiles))
	t.Run("a list goes out to whom the API answers", h.within(listsByRight))
	t.Run("the tables are printed for who may read them", h.within(tablesPrinted))
	t.Run("prints are handed to their asker alone", h.within(printsHandedOut))
	t.Run("a closed report is as absent", h.within(reportClosed))
	t.Run("a stream tells what is committed and ends with its session", h.within(streamEnds))
	t.Run("every route is clothed and none shows the inside", h.within(everyRoute))
	t.Run("every refusal is clothed and opened to listed origins alone", h.within(everyRefusal))
	t.Run("the log keeps secrets", h.within(logKeepsSecrets))
	t.Run("a server that stops says so first", h.within(stopping))
}

func (h *house) within(test func(*house)) func(*testing.T) {
	return func(t *testing.T) { test(&house{h.app, t, h.url, h.log}) }
}

func sessionByCookie(h *house) {
	t := h.t
	token, cookie := h.enter(somebody(t, viewer.UnitClerk))
	refresh := func(headers ...string) *http.Response {
		return h.send(http.MethodPost, "/auth/refresh", nil, append([]string{"Cookie", cookie}, headers...)...)
	}
	for name, headers := range map[string][]string{
		"without the header": {},
		"from another site":  {"X-Requested-With", "x", "Origin", "https://evil.example"},
		"across sites":       {"X-Requested-With", "x", "Sec-Fetch-Site", "cross-site"},
	} {
		if got := refresh(headers...); got.StatusCode != http.StatusForbidden {
			t.Errorf("%s: status %d", name, got.StatusCode)
		}
	}
	fresh := refresh("X-Requested-With", "hengxiao", "Origin", h.url)
	var got struct{ AccessToken, ExpiresAt string }
	if err := json.NewDecoder(fresh.Body).Decode(&got); err != nil || fresh.StatusCode != http.StatusOK || got.AccessToken == "" || got.ExpiresAt == "" {
		t.Errorf("status %d, %+v, %v", fresh.StatusCode, got, err)
	}
	if text := h.text(h.ask("", `{ viewer { login } }`)); !strings.Contains(text, `"viewer":null`) {
		t.Errorf("a stranger is %s", text)
	}
	out := h.ask(token, `mutation { signOut }`)
	if c := out.Cookies(); len(c) != 1 || c[0].MaxAge >= 0 {
		t.Errorf("signing out leaves %v", c)
	}
	if got := h.ask(token, `{ viewer { login } }`); got.StatusCode != http.StatusUnauthorized {
		t.Errorf("after signing out: status %d, %s", got.StatusCode, h.text(got))
	}
}

func forgedTokens(h *house) {
	for _, token := range []string{"x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", strings.Repeat("a", 5000)} {
		if got := h.ask(token, `{ viewer { login } }`); got.StatusCode != http.StatusUnauthorized || !strings.Contains(h.text(got), "UNAUTHENTICATED") {
			h.t.Errorf("%.20q: status %d", token, got.StatusCode)
		}
	}
	body := strings.NewReader(fmt.Sprintf(`{"query":"mutation { signIn(input: {login: \"%s\", password: \"%s\"}) { accessToken } }"}`, somebody(h.t, viewer.Leader), demo.Password))
	got := h.send(http.MethodPost, "/graphql", body, "Content-Type", "application/json", "Authorization", "Bearer stale")
	if got.StatusCode != http.StatusOK {
		h.t.Errorf("who holds a stale token cannot sign in again: %d", got.StatusCode)
	}
}

// form is a multipart body as a browser sends it.
func form(t *testing.T, declaration, kind, name string, body []byte) (io.Reader, string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	_ = w.WriteField("declarationID", declaration)
	_ = w.WriteField("kind", kind)
	part, err := w.CreateFormFile("file", name)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = part.Write(body)
	_ = w.Close()
	return &b, w.FormDataContentType()
}

func fileRoundTrip(h *house) {
	t := h.t
	clerk, stranger := h.drafting()
	pdf := []byte("%PDF-1.7\n实施方案")
	body, kind := form(t, clerk.declaration, "OTHER", "实施方案 1.pdf", pdf)
	taken := h.send(http.MethodPost, "/files", body, "Content-Type", kind, "Authorization", "Bearer "+clerk.token)
	var row attached
	if err := json.NewDecoder(taken.Body).Decode(&row); err != nil || taken.StatusCode != http.StatusOK {
		t.Fatalf("status %d, %v", taken.StatusCode, err)
	}
	got := h.send(http.MethodGet, row.URL, nil, "Authorization", "Bearer "+clerk.token)
	if h.text(got) != string(pdf) || !strings.Contains(got.Header.Get("Content-Disposition"), "%E5%AE%9E") || got.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("came back as %v", got.Header)
	}
	for name, headers := range map[string][]string{
		"a stranger":   nil,
		"another unit": {"Authorization", "Bearer " + stranger},
	} {
		if got := h.send(http.MethodGet, row.URL, nil, headers...); got.StatusCode != http.StatusUnauthorized && got.StatusCode != http.StatusNotFound {
			t.Errorf("%s is answered %d", name, got.StatusCode)
		}
	}
	body, kind = form(t, clerk.declaration, "OTHER", "a.pdf", []byte("<html>"))
	if got := h.send(http.MethodPost, "/files", body, "Content-Type", kind, "Authorization", "Bearer "+clerk.token); got.StatusCode == http.StatusOK {
		t.Error("a page was taken for a pdf")
	}
	body, kind = form(t, clerk.declaration, "OTHER", "a.pdf", pdf)
	if got := h.send(http.MethodPost, "/files", body, "Content-Type", kind, "Authorization", "Bearer "+stranger); got.StatusCode != http.StatusNotFound {
		t.Errorf("another unit's file was answered %d", got.StatusCode)
	}
}

type drafter struct{ token, declaration string }

// drafting finds a clerk with a draft, and a clerk of another unit.
func (h *house) drafting() (drafter, string) {
	h.t.Helper()
	found := drafter{}
	for _, a := range demo.Accounts() {
		if !slices.Contains(a.Roles, viewer.UnitClerk) || a.TotpSecret != nil {
			continue
		}
		token, _ := h.enter(a.Login)
		if found.token != "" {
			return found, token
		}
		var got struct {
			Data struct {
				Declarations struct {
					Edges []struct{ Node struct{ ID string } }
				}
			}
		}
		text := h.text(h.ask(token, `{ declarations(filter: {stages: [DRAFT]}, first: 1) { edges { node { id } } } }`))
		if err := json.Unmarshal([]byte(text), &got); err != nil {
			h.t.Fatal(err, text)
		}
		if edges := got.Data.Declarations.Edges; len(edges) > 0 {
			found = drafter{token, edges[0].Node.ID}
		}
	}
	h.t.Fatal("no clerk has a draft")
	return found, ""
}

func streamEnds(h *house) {
	t := h.t
	token, _ := h.enter(somebody(t, viewer.PerfOffice))
	r := h.send(http.MethodPost, "/graphql", strings.NewReader(`{"query":"subscription { noticed }"}`),
		"Content-Type", "application/json", "Accept", "text/event-stream", "Authorization", "Bearer "+token)
	head := make([]byte, 512)
	n := 0
	for n < 20 || !bytes.Contains(head[:n], []byte("noticed")) {
		m, err := r.Body.Read(head[n:])
		if err != nil {
			t.Fatal(err, string(head[:n]))
		}
		n += m
	}
	h.ask(token, `mutation { signOut }`)
	h.events.Publish(graph.Event{Lost: true}) // the session is asked before anything is told
	ended := make(chan string, 1)
	go func() { text, _ := io.ReadAll(r.Body); ended <- string(text) }()
	select {
	case text := <-ended:
		if strings.Contains(text, "noticed\":") || !strings.Contains(text, "UNAUTHENTICATED") || !strings.HasSuffix(text, "event: complete\ndata: \n\n") {
			t.Errorf("the stream ended with %q", text)
		}
	case <-time.After(20 * time.Second):
		t.Error("the stream goes on after its session")
	}
}

func everyRoute(h *house) {
	for path, want := range map[string]int{
		"/healthz": 200, "/readyz": 200, "/metrics": 200, "/.well-known/jwks.json": 200, "/demo/accounts": 200, "/graphiql": 200,
		"/graphiql/page.js": 200, "/graphql": 405, "/files/x": 401, "/auth/refresh": 404, "/test/clock": 0,
		"/.git/config": 404, "/.env": 404, "/debug/pprof/heap.out": 404, "/assets/": 404, "/server.go": 404,
	} {
		got := h.send(http.MethodGet, path, nil)
		if want != 0 && got.StatusCode != want {
			h.t.Errorf("%s: status %d; want %d", path, got.StatusCode, want)
		}
		for _, header := range []string{"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "X-Request-Id", "Content-Type"} {
			if got.Header.Get(header) == "" {
				h.t.Errorf("%s has no %s", path, header)
			}
		}
	}
}

// everyRefusal asks a production with one listed origin for what it does not give.
func everyRefusal(h *house) {
	c := *h.config
	c.env, c.origins = productionEnv, list{"https://partner.gov.cn"}
	a := &app{config: &c, log: h.app.log, store: h.store, identity: h.identity, keys: h.keys, events: h.events, shelf: h.shelf,
		clock: h.clock, meters: newMeters(h.store), turns: newTurns(c.rate), closing: h.closing}
	routes, err := a.routes()
	if err != nil {
		h.t.Fatal(err)
	}
	panics := a.observed(a.clothed(a.shared(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("broken") }))))
	token, _ := h.enter(somebody(h.t, viewer.UnitClerk))
	none := uuid.NewString()
	for _, tt := range []struct {
		method, path, body string
		header             []string
		want               int
	}{
		{"GET", "/graphql", "", nil, 405},
		{"POST", "/graphql", "{", []string{"Content-Type", "application/json"}, 400},
		{"POST", "/graphql", "query=x", []string{"Content-Type", "text/plain"}, 415},
		{"POST", "/graphql", strings.Repeat("x", 300<<10), []string{"Content-Type", "application/json"}, 413},
		{"POST", "/graphql", `{"query":"{ viewer { login } }"}`, []string{"Content-Type", "application/json", "Authorization", "Bearer x"}, 401},
		{"POST", "/auth/refresh", "", nil, 403},
		{"POST", "/auth/refresh", "", []string{"X-Requested-With", "x"}, 401},
		{"GET", "/files/" + none, "", nil, 401},
		{"GET", "/files/" + none, "", []string{"Authorization", "Bearer " + token}, 404},
		{"POST", "/files", "x", []string{"Authorization", "Bearer " + token}, 400},
		{"GET", "/reports/" + none + ".docx", "", nil, 401},
		{"GET", "/reports/" + none + ".docx", "", []string{"Authorization", "Bearer " + token}, 404},
		{"GET", "/forms/declarations/" + none + ".pdf", "", nil, 401},
		{"GET", "/forms/declarations/" + none + ".pdf", "", []string{"Authorization", "Bearer " + token}, 404},
		{"GET", "/forms/letters/" + none + ".pdf", "", []string{"Authorization", "Bearer " + token}, 404},
		{"GET", "/rollups/self-evaluations.pdf?filter={}", "", nil, 401},
		{"GET", "/rollups/monitorings.pdf?filter={}", "", []string{"Authorization", "Bearer " + token}, 404},
		{"GET", "/none.txt", "", nil, 404},
		{"GET", "/assets/none.js", "", nil, 404},
		{"GET", "/graphiql", "", nil, 404},
		{"GET", "/demo/accounts", "", nil, 404},
		{"DELETE", "/", "", nil, 405},
		{"TRACE", "/", "", nil, 405},
		{"GET", "/readyz", "", nil, 503},
		{"GET", "/panic", "", nil, 500},
	} {
		for _, origin := range []string{"https://partner.gov.cn", "https://evil.example"} {
			r := httptest.NewRequestWithContext(h.t.Context(), tt.method, "http://jixiao.gov.cn"+tt.path, strings.NewReader(tt.body))
			r.Header.Set("Origin", origin)
			for i := 0; i+1 < len(tt.header); i += 2 {
				r.Header.Set(tt.header[i], tt.header[i+1])
			}
			w := httptest.NewRecorder()
			if tt.path == "/panic" {
				panics.ServeHTTP(w, r)
			} else {
				routes.ServeHTTP(w, r)
			}
			opened := w.Header().Get("Access-Control-Allow-Origin")
			listed := origin == a.origins[0] && (tt.method == http.MethodGet || tt.method == http.MethodPost)
			if listed && w.Code != tt.want || (opened == origin) != listed || opened == "*" {
				h.t.Errorf("%s %s from %s: status %d, opened to %q; want %d", tt.method, tt.path, origin, w.Code, opened, tt.want)
			}
			for header, want := range map[string]string{
				"Content-Security-Policy": "none'", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
				"Strict-Transport-Security": "max-age=31536000", "X-Request-Id": "-", "Content-Type": "charset=utf-8",
			} {
				if !strings.Contains(w.Header().Get(header), want) {
					h.t.Errorf("%s %s: %s is %q", tt.method, tt.path, header, w.Header().Get(header))
				}
			}
		}
	}
}

func logKeepsSecrets(h *house) {
	text := h.log.String()
	for _, secret := range []string{demo.Password, "Bearer ", "eyJ", "rt=", somebody(h.t, viewer.UnitClerk)} {
		if strings.Contains(text, secret) {
			h.t.Errorf("the log holds %q", secret)
		}
	}
	for line := range strings.Lines(text) {
		if !json.Valid([]byte(line)) {
			h.t.Errorf("no JSON: %s", line)
		}
	}
}

func stopping(h *house) {
	h.ready.Store(false)
	if got := h.send(http.MethodGet, "/readyz", nil); got.StatusCode != http.StatusServiceUnavailable {
		h.t.Errorf("status %d", got.StatusCode)
	}
	if got := h.send(http.MethodGet, "/healthz", nil); got.StatusCode != http.StatusOK {
		h.t.Errorf("status %d", got.StatusCode)
	}
}
