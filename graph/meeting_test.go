package graph_test

import (
	"bufio"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"hengxiao/domain/domaintest"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

// another is a second server on the database of the first.
func (s *stand) another(t *testing.T) *stand {
	t.Helper()
	st, err := store.Open(t.Context(), s.Config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	h := *s.H
	h.Store, h.Client = st, st.Client
	return doorOf(t, &h)
}

// hears opens a subscription of somebody, and passes its events on.
func (s *stand) hears(who domaintest.Persona, query string) <-chan string {
	s.t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.door.ServeHTTP(w, r.WithContext(viewer.NewContext(r.Context(), viewer.FromContext(s.As(who)))))
	}))
	s.t.Cleanup(server.Close)
	body := strings.NewReader(`{"query": ` + string(quoted(query)) + `}`)
	r, err := http.NewRequestWithContext(s.t.Context(), http.MethodPost, server.URL, body)
	if err != nil {
		s.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	events := make(chan string, 64)
	go func() {
		defer func() { _ = answer.Body.Close() }()
		for lines := bufio.NewScanner(answer.Body); lines.Scan(); {
			if data, ok := strings.CutPrefix(lines.Text(), "data: {"); ok {
				events <- data
			}
		}
	}()
	return events
}

func TestAMeetingIsLiveOnEveryServerOfItsDatabase(t *testing.T) {
	here := furnish(t, doorOf(t, domaintest.Open(t, dialect.Postgres)))
	there, log := here.another(t), slog.New(slog.NewTextHandler(t.Output(), nil))
	for _, s := range []*stand{here.stand, there} {
		s.events.Relay(t.Context(), s.Config.URL, s.Store.DB, log)
	}
	round := here.id("round road")
	heard := there.hears(domaintest.Expert1, fmt.Sprintf(`subscription { meetingChanged(roundID: %q) }`, round))
	begins(t, heard)
	attend := fmt.Sprintf(`mutation { attendMeeting(input: {roundID: %q, present: true}) { present } }`, round)
	limit := time.After(30 * time.Second)
	for told := false; !told; {
		here.ask(domaintest.Expert2, "", attend, "{}").into(t, &struct{}{})
		select {
		case event := <-heard:
			told = strings.Contains(event, "meetingChanged")
		case <-time.After(200 * time.Millisecond): // the listeners are still connecting
		case <-limit:
			t.Fatal("the other server never heard of it")
		}
	}
	var seen struct {
		Sitting struct {
			Seats []struct {
				Label   string
				Present bool
			}
		}
	}
	there.ask(domaintest.Expert1, "", fmt.Sprintf(`{ sitting(roundID: %q) { seats { label present } } }`, round), "{}").into(t, &seen)
	for _, seat := range seen.Sitting.Seats {
		if seat.Present != (seat.Label == "专家2") {
			t.Errorf("%s is there: %v", seat.Label, seat.Present)
		}
	}
	if len(seen.Sitting.Seats) != 4 {
		t.Errorf("%d seats", len(seen.Sitting.Seats))
	}
}

// begins takes what a stream begins with: its page asks for what happened before.
func begins(t *testing.T, heard <-chan string) {
	t.Helper()
	if event := <-heard; !strings.Contains(event, "meetingChanged") {
		t.Errorf("a stream begins with %s", event)
	}
}

func TestAMeetingIsToldToWhomItExists(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		query := fmt.Sprintf(`subscription { meetingChanged(roundID: %q) }`, s.id("round road"))
		for _, who := range []domaintest.Persona{domaintest.Expert4, domaintest.Expert5, leaderOther, expertOther} {
			if event := <-s.hears(who, query); !strings.Contains(event, "E_NOT_FOUND") {
				t.Errorf("%s hears %s", who, event)
			}
		}
		heard := s.hears(domaintest.Expert2, query)
		begins(t, heard)
		attend := `mutation { attendMeeting(input: {roundID: %q, present: true}) { present } }`
		s.ask(expertOther, "", fmt.Sprintf(attend, s.id("round away")), "{}").into(t, &struct{}{})
		s.ask(domaintest.Expert1, "", fmt.Sprintf(attend, s.id("round road")), "{}").into(t, &struct{}{})
		if event := <-heard; !strings.Contains(event, "meetingChanged") {
			t.Errorf("the panel hears %s", event)
		}
		select {
		case event := <-heard:
			t.Errorf("another meeting is heard: %s", event)
		case <-time.After(200 * time.Millisecond):
		}
	})
}
