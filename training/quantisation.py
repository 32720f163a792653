"""Rounds the remaining matrices of the encoder's graph to eight bits."""

from __future__ import annotations

import tempfile
from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic


def eight_bit(graph: onnx.ModelProto, target: Path) -> None:
    """Writes `graph` to `target`, with a scale for each column of every matrix but the tag head's.

    Activations are rounded as they come, with one range for each batch.
    """
    heads = [node.name for node in graph.graph.node if node.op_type == "MatMul" and node.name.startswith("tag")]
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch, "float.onnx")
        onnx.save(graph, plain)
        quantize_dynamic(
            plain,
            target,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul"],
            nodes_to_exclude=heads,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
