// By arity: without a result and with one.
using System.Runtime.CompilerServices;

namespace Coroutines;

[AsyncMethodBuilder(typeof(CoroutineMethodBuilder))]
public readonly partial struct Coroutine;

[AsyncMethodBuilder(typeof(CoroutineMethodBuilder<>))]
public readonly partial struct Coroutine<T>;
