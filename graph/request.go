package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"hengxiao/domain/fault"
)

// medium is the kind of answer that a client takes.
type medium int

const (
	takeNothing medium = iota
	takeJSON           // application/json: 200 whatever the document says
	takeGraphQL        // application/graphql-response+json: 400 for a document that does not fit
	takeStream         // text/event-stream
)

const eventStream = "text/event-stream"

// accepted picks the answer's kind: the best of the JSON ones, and the stream
// only for a client that takes nothing else or asks a subscription.
func accepted(headers []string) medium {
	header := strings.Join(headers, ",")
	if strings.TrimSpace(header) == "" {
		return takeJSON
	}
	best, quality, streams := takeNothing, 0, false
	for part := range strings.SplitSeq(header, ",") {
		media, params, err := mime.ParseMediaType(strings.TrimSpace(part))
		if err != nil {
			continue
		}
		kind := takeNothing
		switch media {
		case "application/json", "*/*", "application/*":
			kind = takeJSON
		case "application/graphql-response+json":
			kind = takeGraphQL
		case eventStream:
			streams = true
		}
		if q := thousandths(params["q"]); kind != takeNothing && q > quality {
			best, quality = kind, q
		}
	}
	if best == takeNothing && streams {
		return takeStream
	}
	return best
}

// thousandths reads a quality such as 0.9; none is 1.
func thousandths(q string) int {
	if q == "" {
		return 1000
	}
	whole, frac, _ := strings.Cut(q, ".")
	n, err := strconv.Atoi(whole + (frac + "000")[:3])
	if err != nil || len(frac) > 3 {
		return 0
	}
	return n
}

func (m medium) media() string {
	if m == takeGraphQL {
		return "application/graphql-response+json; charset=utf-8"
	}
	return "application/json; charset=utf-8"
}

// requestError is the status of a document that cannot be run.
func (m medium) requestError() int {
	if m == takeJSON {
		return http.StatusOK
	}
	return http.StatusBadRequest
}

// refused is a request that is no operation at all.
type refused struct {
	status int
	fault  *fault.Fault
}

func refuse(status int, message string) *refused {
	return &refused{status, fault.New(fault.BadInput, message)}
}

// read takes the operation out of a request.
func read(w http.ResponseWriter, r *http.Request, take medium) (*graphql.RawParams, *refused) {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch {
	case r.Method != http.MethodPost:
		w.Header().Set("Allow", http.MethodPost)
		return nil, refuse(http.StatusMethodNotAllowed, "只接受 POST 请求")
	case take == takeNothing:
		return nil, refuse(http.StatusNotAcceptable, "不支持所要求的返回格式")
	case r.Header.Get("Upgrade") != "":
		return nil, refuse(http.StatusBadRequest, "不支持协议升级")
	case err != nil || media != "application/json":
		return nil, refuse(http.StatusUnsupportedMediaType, "请求应为 application/json")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if tooLong := (*http.MaxBytesError)(nil); errors.As(err, &tooLong) {
		return nil, refuse(http.StatusRequestEntityTooLarge, "请求过大")
	}
	if err != nil {
		return nil, refuse(http.StatusBadRequest, "请求未能读完")
	}
	return decode(body, r.Header)
}

func decode(body []byte, header http.Header) (*graphql.RawParams, *refused) {
	if !bytes.HasPrefix(bytes.TrimLeft(body, " \t\r\n"), []byte("{")) {
		return nil, refuse(http.StatusBadRequest, "请求应为一个 JSON 对象，不支持批量")
	}
	params := &graphql.RawParams{Headers: header}
	numbers := json.NewDecoder(bytes.NewReader(body))
	numbers.UseNumber()
	if err := numbers.Decode(params); err != nil {
		return nil, refuse(http.StatusBadRequest, "请求不是有效的 JSON")
	}
	if _, err := numbers.Token(); !errors.Is(err, io.EOF) {
		return nil, refuse(http.StatusBadRequest, "请求不是有效的 JSON")
	}
	if params.Query == "" {
		return nil, refuse(http.StatusBadRequest, "缺少 query")
	}
	for name, v := range params.Variables {
		params.Variables[name] = plain(v)
	}
	return params, nil
}

// plain makes JSON's integers integers and leaves nothing that passes for a text:
// a number given where a String is asked must be refused, as in the document.
func plain(v any) any {
	switch v := v.(type) {
	case json.Number:
		if n, err := v.Int64(); err == nil {
			return n
		}
		if strings.ContainsAny(v.String(), ".eE") {
			return fraction{}
		}
		return v
	case []any:
		for i := range v {
			v[i] = plain(v[i])
		}
	case map[string]any:
		for name := range v {
			v[name] = plain(v[name])
		}
	}
	return v
}

// fraction stands for a JSON number that is no integer; no scalar takes one.
type fraction struct{}

// encode writes an answer; a request error has no data at all.
func encode(data []byte, errs gqlerror.List, executed bool) []byte {
	var b bytes.Buffer
	b.Grow(len(data) + 64)
	b.WriteByte('{')
	if len(errs) > 0 {
		text, err := json.Marshal(errs)
		if err != nil {
			panic(err) // entries hold nothing but texts and numbers
		}
		b.WriteString(`"errors":`)
		b.Write(text)
		if executed {
			b.WriteByte(',')
		}
	}
	if executed {
		if len(data) == 0 {
			data = []byte("null")
		}
		b.WriteString(`"data":`)
		b.Write(data)
	}
	b.WriteByte('}')
	return b.Bytes()
}

func write(w http.ResponseWriter, status int, media string, body []byte) {
	w.Header().Set("Content-Type", media)
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(body)
}
