package exchange_test

import (
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/domain/notify"
	"hengxiao/domain/secret"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/outboxmessage"
)

func TestTheFolderHoldsOneDocumentOfAProjectAndTheBatchsList(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, dir := reported(t, h, 2), folder(t)
		r.push()
		r.delivered(exchange.Targets{Folder: dir})
		first := files(t, dir)
		if len(first) != 3 || first[0] != "440605-2027-2027-205101-001-v1.json" || first[1] != "440605-2027-2027-205101-002-v1.json" ||
			!strings.HasPrefix(first[2], "440605-2027-2027-list-") {
			t.Fatalf("the folder holds %v", first)
		}
		for _, m := range r.messages() {
			if m.Status != outboxmessage.StatusSENT || m.Attempts != 1 {
				t.Errorf("%s is %s after %d tries", m.Key, m.Status, m.Attempts)
			}
		}
		h.Clock.Advance(100 * 24 * time.Hour)
		r.delivered(exchange.Targets{Folder: dir})
		if m := r.messages()[0]; m.Attempts != 1 {
			t.Error("what lies in the folder is written again without being asked for")
		}

		body := must(os.ReadFile(filepath.Join(dir, first[0])))(t)
		must(true, os.Remove(filepath.Join(dir, first[0])))(t) // fetched
		if got := r.push(); got.Queued != 2 {
			t.Errorf("pushed again, %d are sent again", got.Queued)
		}
		r.delivered(exchange.Targets{Folder: dir})
		if diff := cmp.Diff(first, files(t, dir)); diff != "" {
			t.Error(diff)
		}
		if again := must(os.ReadFile(filepath.Join(dir, first[0])))(t); string(again) != string(body) {
			t.Error("sent again, the document is another one")
		}
	})
}

func TestTheListIsOfWhatWasSent(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, dir := reported(t, h, 2), folder(t)
		r.push()
		r.delivered(exchange.Targets{Folder: dir})
		lists := must(filepath.Glob(filepath.Join(dir, "*-list-*.xlsx")))(t)
		rows := sheet(t, workbook(t, must(os.ReadFile(lists[0]))(t)), "项目清单")
		if len(rows) != 3 || rows[1][0] != "440605-2027-2027-205101-001-v1" || rows[2][12] != "90" {
			t.Errorf("the list holds %v", rows)
		}
	})
}

func TestAFolderOutOfOrderLeavesTheMessageWaiting(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, dir := reported(t, h, 1), folder(t)
		r.push()
		if err := r.deliver(exchange.Targets{Folder: filepath.Join(dir, "gone")}); err == nil {
			t.Error("nobody hears that the folder is gone")
		}
		r.stands(outboxmessage.StatusPENDING, declaration.StageREPORTED, "写入交换文件夹失败")
		must(true, os.WriteFile(filepath.Join(dir, "440605-2027-2027-205101-001-v1.json"), []byte("{}"), 0o600))(t)
		h.Clock.Advance(time.Minute)
		r.delivered(exchange.Targets{Folder: dir})
		r.stands(outboxmessage.StatusPENDING, declaration.StageREPORTED, "文件440605-2027-2027-205101-001-v1.json已经存在，内容不同")
	})
}

func TestAMessageIsTriedUntilItIsTakenAndIsOneDocument(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, o := reported(t, h, 1), otherSystem(t)
		r.push()
		o.answers(status(http.StatusServiceUnavailable))
		for i, wait := range []time.Duration{1, 2, 4, 8, 16, 32, 60, 60} {
			if err := r.deliver(o.target()); err == nil {
				t.Fatal("nobody hears that the other system is out of order")
			}
			r.stands(outboxmessage.StatusPENDING, declaration.StageREPORTED, "对方系统返回 HTTP 503")
			h.Clock.Advance(wait*time.Minute - time.Second)
			r.delivered(o.target())
			if posts, _ := o.counted(); posts != i+1 {
				t.Fatalf("after %d tries it is tried again within %d minutes", i+1, wait)
			}
			h.Clock.Advance(time.Second)
		}
		o.answers(status(http.StatusAccepted))
		r.delivered(o.target())
		r.stands(outboxmessage.StatusSENT, declaration.StageREPORTED, "")
		h.Clock.Advance(24*time.Hour - time.Second)
		r.delivered(o.target())
		if posts, documents := o.counted(); posts != 9 || documents != 1 {
			t.Errorf("%d posts made %d documents", posts, documents)
		}

		o.answers(reply(`{"schemaVersion":"1.0","answers":[{"id":"ID","status":"ACCEPTED","hash":"HASH"}]}`))
		h.Clock.Advance(time.Second) // a day has passed: the other side is asked for its answer
		r.delivered(o.target())
		r.stands(outboxmessage.StatusACCEPTED, declaration.StagePUSHED, "")
		h.Clock.Advance(48 * time.Hour)
		r.delivered(o.target())
		if posts, documents := o.counted(); posts != 10 || documents != 1 {
			t.Errorf("answered, it went again: %d posts, %d documents", posts, documents)
		}
	})
}

func TestATimeoutIsNoLossAndNoSecondDocument(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, o := reported(t, h, 1), otherSystem(t)
		r.push()
		gone := make(chan struct{})
		o.answers(func(http.ResponseWriter, exchange.BudgetMessage) { <-gone }) // it has the document, but does not say so
		err := r.deliver(o.endpoint(func(c *exchange.EndpointConfig) { c.Timeout = 50 * time.Millisecond }))
		close(gone)
		if err == nil {
			t.Error("nobody hears of the timeout")
		}
		r.stands(outboxmessage.StatusPENDING, declaration.StageREPORTED, "连接对方系统失败")
		o.answers(status(http.StatusNoContent))
		h.Clock.Advance(time.Minute)
		r.delivered(o.target())
		r.stands(outboxmessage.StatusSENT, declaration.StageREPORTED, "")
		if posts, documents := o.counted(); posts != 2 || documents != 1 {
			t.Errorf("%d posts made %d documents", posts, documents)
		}
	})
}

func TestAReplyAnswersItsMessage(t *testing.T) {
	tests := []struct {
		name, body string
		status     outboxmessage.Status
		stage      declaration.Stage
		reason     string
	}{
		{"accepted", `{"schemaVersion":"1.0","answers":[{"id":"ID","status":"ACCEPTED"}]}`, "ACCEPTED", "PUSHED", ""},
		{"rejected", `{"schemaVersion":"1.0","answers":[{"id":"ID","status":"REJECTED","reason":"超出控制数"}]}`, "REJECTED", "REPORTED", "超出控制数"},
		{"nothing yet", `{"schemaVersion":"1.0","answers":[]}`, "SENT", "REPORTED", ""},
		{"a blank", " \n", "SENT", "REPORTED", ""},
		{"no reason", `{"schemaVersion":"1.0","answers":[{"id":"ID","status":"REJECTED"}]}`, "PENDING", "REPORTED", "对方系统的答复有误：第1条的reason：退回须说明原因"},
		{"another message", `{"schemaVersion":"1.0","answers":[{"id":"ID0","status":"ACCEPTED"}]}`, "PENDING", "REPORTED", "对方系统的答复有误：只能答复报文“ID”"},
		{"two messages", `{"schemaVersion":"1.0","answers":[{"id":"ID","status":"ACCEPTED"},{"id":"ID0","status":"ACCEPTED"}]}`, "PENDING", "REPORTED", "对方系统的答复有误：只能答复报文“ID”"},
		{"another document", `{"schemaVersion":"1.0","answers":[{"id":"ID","status":"ACCEPTED","hash":"` + hash + `"}]}`, "PENDING", "REPORTED", "对方系统的答复有误：报文“KEY”：内容摘要与送出的不符"},
		{"another version", `{"schemaVersion":"2.0","answers":[]}`, "PENDING", "REPORTED", "对方系统的答复有误：schemaVersion应为“1.0”"},
		{"a page", `<html>请登录</html>`, "PENDING", "REPORTED", "对方系统的答复有误：JSON第0字节附近有误"},
	}
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, o := reported(t, h, len(tests)), otherSystem(t)
		r.push()
		bodies := map[string]string{}
		for i, m := range r.messages() {
			bodies[m.Edges.Declaration.Code] = tests[i].body
		}
		o.answers(func(w http.ResponseWriter, m exchange.BudgetMessage) { reply(bodies[m.ProjectCode])(w, m) })
		r.delivered(o.target())
		for i, m := range r.messages() {
			d, tt := m.Edges.Declaration, tests[i]
			reason := strings.NewReplacer("ID", "440605-2027-"+d.Code+"-v1", "KEY", m.Key).Replace(tt.reason)
			if m.Status != tt.status || d.Stage != tt.stage || m.Reason != reason {
				t.Errorf("%s: %s, %s, %s; want %s, %s, %s", tt.name, m.Status, d.Stage, m.Reason, tt.status, tt.stage, reason)
			}
		}
	})
}

func TestWhatIsRefusedHindersNoOtherMessage(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, o := reported(t, h, 2), otherSystem(t)
		r.push()
		o.answers(func(w http.ResponseWriter, m exchange.BudgetMessage) {
			if strings.HasSuffix(m.ProjectCode, "001") {
				w.WriteHeader(http.StatusUnprocessableEntity)
			}
		})
		r.delivered(o.target())
		all := r.messages()
		if all[0].Status != outboxmessage.StatusPENDING || all[0].Reason != "对方系统返回 HTTP 422" || all[1].Status != outboxmessage.StatusSENT {
			t.Errorf("%s (%s), %s", all[0].Status, all[0].Reason, all[1].Status)
		}
	})
}

func TestOfSeveralServersOneSendsAMessage(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, o, dir := reported(t, h, 20), otherSystem(t), folder(t)
		r.push()
		to := o.target()
		to.Folder = dir
		var servers sync.WaitGroup
		for range 4 {
			servers.Go(func() {
				if err := r.deliver(to); err != nil {
					t.Error(err)
				}
			})
		}
		servers.Wait()
		if posts, documents := o.counted(); posts != 20 || documents != 20 {
			t.Errorf("%d posts made %d documents", posts, documents)
		}
	})
}

func TestWhatIsNoLongerReportedIsNotSent(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, o := reported(t, h, 1), otherSystem(t)
		r.push()
		must(true, h.Client.Declaration.UpdateOneID(r.ids[0]).SetStage(declaration.StageREJECTED).Exec(h.Machine()))(t)
		r.delivered(o.target())
		if posts, _ := o.counted(); posts != 0 {
			t.Error("a project that was refused after all has gone to the budget")
		}
	})
}

func TestAMessageChangedInTheDatabaseIsNotSent(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, o := reported(t, h, 1), otherSystem(t)
		r.push()
		must(h.Store.DB.ExecContext(t.Context(), "UPDATE outbox_messages SET payload = replace(payload, '90', '99')"))(t)
		r.delivered(o.target())
		r.stands(outboxmessage.StatusPENDING, declaration.StageREPORTED, "报文已损坏，未送出")
		if posts, _ := o.counted(); posts != 0 {
			t.Error("it was sent")
		}
	})
}

func TestSignaturesAreOfThisMomentAndOfBothSecrets(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, o := reported(t, h, 1), otherSystem(t)
		r.push()
		r.delivered(o.endpoint(func(c *exchange.EndpointConfig) { c.Secrets = []secret.Seed{{1, 2, 3}, o.secret} })) // the other side has the old one yet
		if diff := cmp.Diff([]string{"1785549600"}, o.signed); diff != "" {
			t.Error(diff)
		}
	})
}

func TestThoseWhoWatchABatchHearOfADelivery(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := reported(t, h, 1)
		r.push()
		ctx, changes := notify.Collect(clock.NewContext(t.Context(), h.Clock))
		must(true, exchange.Deliver(ctx, h.Store, exchange.Targets{Folder: folder(t)}))(t)
		if len(changes.Declarations) != 1 || changes.Declarations[0].Declaration != r.ids[0] {
			t.Errorf("announced: %+v", changes.Declarations)
		}
	})
}

func TestWithoutATargetNothingIsTried(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := reported(t, h, 1)
		r.push()
		r.delivered(exchange.Targets{})
		if m := r.only(); m.Attempts != 0 {
			t.Errorf("%d tries", m.Attempts)
		}
	})
}

func TestAPaymentStateIsDeliveredAndAnsweredAndMovesNoProject(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r, dir := reported(t, h, 0), folder(t)
		id := r.add(func(c *ent.DeclarationCreate) { c.SetStage(declaration.StageAPPROVED) })
		for _, state := range []exchange.PaymentState{exchange.Paused, exchange.Cancelled} {
			must(true, exchange.TellPayment(h.Machine(), h.Client, id, state, "逾期未处置"))(t)
		}
		r.delivered(exchange.Targets{Folder: dir})
		const first, second = "440605-2027-2027-205101-001-payment-v1", "440605-2027-2027-205101-001-payment-v2"
		if diff := cmp.Diff([]string{first + ".json", second + ".json"}, files(t, dir)); diff != "" {
			t.Fatalf("the folder holds (-want +got):\n%s", diff)
		}
		var doc exchange.PaymentMessage
		must(true, json.Unmarshal(must(os.ReadFile(filepath.Join(dir, second+".json")))(t), &doc))(t)
		if !doc.Whole() || doc.State != exchange.Cancelled || doc.ProjectCode != "2027-205101-001" || doc.Reason != "逾期未处置" ||
			doc.Kind != "PAYMENT" || !doc.Since.Equal(h.Clock.Now()) {
			t.Errorf("the message is %+v", doc)
		}
		answer(t, dir, "回执.csv", []byte("报文编号,回执结果,退回原因\n"+first+",接受,\n"+second+",退回,没有这个项目\n"))
		r.delivered(exchange.Targets{Folder: dir})
		for i, want := range []outboxmessage.Status{outboxmessage.StatusACCEPTED, outboxmessage.StatusREJECTED} {
			if m := r.messages()[i]; m.Status != want || m.Edges.Declaration.Stage != declaration.StageAPPROVED {
				t.Errorf("%s is %s, its project %s; want %s of an approved one", m.Key, m.Status, m.Edges.Declaration.Stage, want)
			}
		}
		if diff := cmp.Diff([]string{"没有这个项目"}, r.told(domaintest.Office, "payment.rejected")); diff != "" {
			t.Errorf("the office hears (-want +got):\n%s", diff)
		}
	})
}
