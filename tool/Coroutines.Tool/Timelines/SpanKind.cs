namespace Coroutines.Tool.Timelines;

internal enum SpanKind
{
    Run,
    Ready,
    Wait,
}
