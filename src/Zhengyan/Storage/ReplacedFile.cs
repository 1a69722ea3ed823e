namespace Zhengyan.Storage;

/// <summary>A database that is not the file any more that was opened, or does not end as it was left: somebody put another one there, or took this one back. Nothing is written to it.</summary>
internal sealed class ReplacedFile(string file) : IOException($"{file} is not the file that was opened, or not as it was left");
