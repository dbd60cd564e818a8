package graph

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/viewer"
)

// The pulse of a stream; variables only so that tests need not wait.
var (
	keepAlive  = 10 * time.Second
	checkEvery = 15 * time.Second
)

const writeLimit = 10 * time.Second

// stream answers an operation as server-sent events, in the distinct connections
// mode of the graphql-sse protocol.
func (d *door) stream(ctx context.Context, w http.ResponseWriter, op *graphql.OperationContext, take medium) {
	if op.Operation.Operation == ast.Mutation {
		write(w, http.StatusNotAcceptable, take.media(), encode(nil, gqlerror.List{refusal(fault.New(fault.BadInput, "修改请以 JSON 方式请求"))}, false))
		return
	}
	errs := d.admit(ctx, op)
	if len(errs) == 0 {
		errs = d.misfits(op)
	}
	if len(errs) > 0 {
		write(w, statusOf(errs), take.media(), encode(nil, errs, true))
		return
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s := &stage{w: w, ctl: http.NewResponseController(w)}
	if s.open() != nil {
		return
	}
	d.play(ctx, s, d.events(ctx, op))
}

// events resolves the operation's answers one after another until there is none.
func (d *door) events(ctx context.Context, op *graphql.OperationContext) <-chan []byte {
	bodies := make(chan []byte)
	go func() {
		defer close(bodies)
		defer func() {
			if p := recover(); p != nil {
				offer(ctx, bodies, encode(nil, d.entries(ctx, gqlerror.List{{Err: recovered(ctx, p)}}), true))
			}
		}()
		responses, ctx := d.exec.DispatchOperation(ctx, op)
		for {
			response := responses(ctx)
			if response == nil {
				return
			}
			body := encode(response.Data, d.entries(ctx, response.Errors), true)
			if !offer(ctx, bodies, body) {
				return
			}
		}
	}()
	return bodies
}

func offer(ctx context.Context, to chan<- []byte, body []byte) bool {
	select {
	case to <- body:
		return true
	case <-ctx.Done():
		return false
	}
}

// play writes the events until they end, the client leaves, the session is over, its
// rights have changed, or the server stops. Session and rights are asked before each
// event and at intervals.
func (d *door) play(ctx context.Context, s *stage, bodies <-chan []byte) {
	alive, check := time.NewTicker(keepAlive), time.NewTicker(checkEvery)
	defer alive.Stop()
	defer check.Stop()
	for {
		var err error
		select {
		case <-ctx.Done():
			return
		case <-d.Closing:
			_ = s.complete()
			return
		case <-alive.C:
			err = s.comment()
		case <-check.C:
			err = d.still(ctx)
		case body, open := <-bodies:
			if !open {
				_ = s.complete()
				return
			}
			if err = d.still(ctx); err == nil {
				err = s.next(body)
			}
		}
		if err != nil {
			d.end(ctx, s, err)
			return
		}
	}
}

// errRights ends a stream that was opened with other rights: the client asks again,
// and is told what the rights of now allow.
var errRights = errors.New("the rights of the session have changed")

// still tells whether a stream may go on as it was opened.
func (d *door) still(ctx context.Context) error {
	now, err := d.Check(ctx)
	if err == nil && !now.SameRights(viewer.FromContext(ctx)) {
		return errRights
	}
	return err
}

// end closes a stream whose session is over, or whose client is gone.
func (d *door) end(ctx context.Context, s *stage, err error) {
	if s.gone || errors.Is(err, errRights) {
		return
	}
	if s.next(encode(nil, d.entries(ctx, gqlerror.List{{Err: err}}), true)) == nil {
		_ = s.complete()
	}
}

// stage writes events; each write has a time limit of its own.
type stage struct {
	w    http.ResponseWriter
	ctl  *http.ResponseController
	gone bool
}

func (s *stage) open() error {
	h := s.w.Header()
	h.Set("Content-Type", eventStream+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no")
	s.w.WriteHeader(http.StatusOK)
	return s.comment()
}

func (s *stage) comment() error { return s.write([]byte(":\n\n")) }

func (s *stage) complete() error { return s.write([]byte("event: complete\ndata: \n\n")) }

func (s *stage) next(body []byte) error {
	return s.write(bytes.Join([][]byte{[]byte("event: next\ndata: "), body, []byte("\n\n")}, nil))
}

func (s *stage) write(b []byte) error {
	_ = s.ctl.SetWriteDeadline(clock.System{}.Now().Add(writeLimit))
	_, err := s.w.Write(b)
	if err == nil {
		err = s.ctl.Flush()
	}
	s.gone = s.gone || err != nil
	return err
}
