package exchange

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"time"

	"hengxiao/domain/fault"
	"hengxiao/domain/secret"
	"hengxiao/ent/clock"
)

// Endpoint is the other system's address that takes messages by POST.
type Endpoint struct {
	address string
	secrets []secret.Seed
	client  *http.Client
}

// EndpointConfig is what an installation says of the other system. Nothing else is ever
// called: one address, no proxy, no redirect. Networks are those not on the public
// internet that may be called nevertheless, as most bureaus' systems are reached inside
// a government network.
type EndpointConfig struct {
	URL      string
	Networks []netip.Prefix
	Secrets  []secret.Seed // the newest first; each signs, so that both sides change over at leisure
	Timeout  time.Duration // of one message, from dialling to the answer's last byte
}

const (
	longestTimeout = 30 * time.Second // well within the minute in which nobody else tries
	maxReply       = 64 << 10
)

// NewEndpoint checks the configuration; an address that may not be called is refused
// before anything is sent.
func NewEndpoint(c EndpointConfig) (*Endpoint, error) {
	u, err := url.Parse(c.URL)
	switch {
	case err != nil:
		return nil, errors.New("the exchange address is no URL") // the error itself may show a password
	case u.Scheme != "https" && (u.Scheme != "http" || len(c.Networks) == 0):
		return nil, errors.New("the exchange address must begin with https://, or its network be named")
	case u.User != nil || u.Fragment != "" || u.Hostname() == "":
		return nil, errors.New("the exchange address holds a host and a path, no user and no fragment")
	case len(c.Secrets) == 0:
		return nil, errors.New("the exchange secret is missing: make one with openssl rand -base64 32")
	case c.Timeout <= 0 || c.Timeout > longestTimeout:
		return nil, fmt.Errorf("the exchange timeout is %v; it may be at most %v", c.Timeout, longestTimeout)
	}
	for _, n := range c.Networks {
		if n.Bits() < 7 || n.Bits() < 8 && n.Addr().Is4() {
			return nil, fmt.Errorf("the exchange network %s is wider than any private one", n)
		}
	}
	return &Endpoint{address: c.URL, secrets: c.Secrets, client: &http.Client{
		Timeout: c.Timeout,
		Transport: &http.Transport{
			DialContext:  guard{networks: c.Networks, plain: u.Scheme == "http"}.dialer(c.Timeout).DialContext,
			MaxIdleConns: 1, IdleConnTimeout: time.Minute, MaxResponseHeaderBytes: maxReply,
		}, // and no proxy: it would dial for us
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

// post sends a message under its id. What is not answered by 2xx did not go; an answer
// may be in the reply, or come later.
func (e *Endpoint) post(ctx context.Context, m Sealed) (*Answer, *hindrance) {
	body := m.JSON()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, e.address, bytes.NewReader(body))
	if err != nil {
		return nil, &hindrance{"对方系统地址有误", true, err}
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Idempotency-Key", m.Name())
	req.Header.Set("Hengxiao-Signature", e.sign(clock.Now(ctx), body))
	reply, err := e.client.Do(req)
	switch {
	case errors.Is(err, errClosed):
		return nil, &hindrance{"对方系统地址不在允许范围", true, err}
	case err != nil:
		return nil, &hindrance{"连接对方系统失败", true, err}
	}
	defer func() { _ = reply.Body.Close() }()
	said, err := io.ReadAll(io.LimitReader(reply.Body, maxReply)) // all of it, so that the connection may be used again
	switch {
	case err != nil:
		return nil, &hindrance{"连接对方系统失败", true, err}
	case reply.StatusCode/100 != 2:
		return nil, refused(reply.StatusCode)
	default:
		return answerTo(m, said)
	}
}

// refused is a reply without the message having been taken. A refusal may be of this
// message, or of us.
func refused(status int) *hindrance {
	ofUs := []int{http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusRequestTimeout, http.StatusTooManyRequests}
	return &hindrance{
		words: fmt.Sprintf("对方系统返回 HTTP %d", status),
		down:  status/100 != 4 || slices.Contains(ofUs, status),
		cause: fmt.Errorf("status %d", status),
	}
}

const misanswered = "对方系统的答复有误："

// answerTo reads the answer in a reply: to this message and to no other. A reply without
// a body, or without answers, says that it comes later.
func answerTo(m Sealed, body []byte) (*Answer, *hindrance) {
	if len(bytes.TrimSpace(body)) == 0 {
		return nil, nil
	}
	entries, err := readJSON(body)
	if err == nil && len(entries) == 0 {
		return nil, nil
	}
	var answers []Answer
	if err == nil {
		answers, err = judge(entries)
	}
	if err == nil && (len(answers) > 1 || answers[0].ID != m.Name()) {
		err = fault.New(fault.NotFound, "只能答复报文“%s”", m.Name())
	}
	if err != nil {
		return nil, &hindrance{words: misanswered + err.Error(), cause: err}
	}
	return &answers[0], nil
}

// sign is the time in seconds and, for each secret, the HMAC-SHA256 over time, full stop
// and body; the other side refuses what is older than a few minutes.
func (e *Endpoint) sign(at time.Time, body []byte) string {
	t := strconv.FormatInt(at.Unix(), 10)
	signed := "t=" + t
	for _, s := range e.secrets {
		mac := hmac.New(sha256.New, s[:])
		mac.Write([]byte(t + "."))
		mac.Write(body)
		signed += ",v1=" + hex.EncodeToString(mac.Sum(nil))
	}
	return signed
}
